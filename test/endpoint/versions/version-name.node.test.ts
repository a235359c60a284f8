import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isVersion, newestOfMajors } from '../../../src/endpoint/versions/version-name.js';

describe('The name of a version', () => {
  it('is three numbers, or those with the name of a trial', () => {
    for (const name of ['0.1.0', '1.0.0', '10.20.30', '1.0.0-beta.1', '2.0.0-rc-1']) assert.ok(isVersion(name), name);
  });

  it('is nothing that leads elsewhere, hides, or is written in two ways', () => {
    for (const name of [
      ...['', '1', '1.0', '01.0.0', '1.0.0.0', 'v1.0.0', '1.0.0-', '1.0.0-a..b', '1.0.0+build', '1.0.0-a/b', '1.0.0\n'],
      ...['..', '.1.0.0', '1.0.0-../..', '0.1.0.new-ab12cd34', `1.0.0-${'a'.repeat(40)}`, '9999999999.0.0'],
    ])
      assert.ok(!isVersion(name), JSON.stringify(name));
  });

  it('counts as number, and a trial version is nobody’s newest', () => {
    const newest = newestOfMajors(['0.9.0', '0.10.0', '0.10.0-beta.1', '1.0.1', '1.0.0', '2.0.0-beta.1', '0.2.11']);
    assert.deepEqual(
      [...newest],
      [
        ['0', '0.10.0'],
        ['1', '1.0.1'],
      ],
    );
  });
});
