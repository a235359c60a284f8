import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readProgressPackage } from '../../src/contract/project.js';
import { servedUntil } from '../../src/contract/deprecated.js';

const until = (version: string, ...sentences: [before: string, until: string][]) =>
  servedUntil(
    sentences.map(([before, day]) => ({ before, until: day })),
    version,
  );

describe('Until when a version of the scripts is served', () => {
  it('is said of all before another, by number', () => {
    assert.equal(until('0.1.0', ['0.2.0', '2027-06-30']), '2027-06-30');
    assert.equal(until('0.9.0', ['0.10.0', '2027-06-30']), '2027-06-30');
    for (const version of ['0.2.0', '0.2.1', '0.10.0', '1.0.0', '0.2.1-beta.1'])
      assert.equal(until(version, ['0.2.0', '2027-06-30']), undefined, version);
  });

  it('is the earliest day where several sentences speak of it', () => {
    const sentences: [string, string][] = [
      ['2.0.0', '2028-01-01'],
      ['1.0.0', '2027-06-30'],
      ['0.5.0', '2027-12-31'],
    ];
    assert.equal(until('0.1.0', ...sentences), '2027-06-30');
    assert.equal(until('1.2.0', ...sentences), '2028-01-01');
  });

  it('is not known from anything that cannot be read', () => {
    for (const value of [undefined, null, 'x', {}, [], [null], [{ before: '1.0.0' }], [{ before: 1, until: '2027' }]])
      assert.equal(servedUntil(value, '0.1.0'), undefined);
    assert.equal(until('0.1.0', ['1.0.0', '31 Juni'], ['1.0.0', '2027-02-31']), undefined);
  });

  it('comes with the figures of programmes', () => {
    const deprecated = [{ before: '0.2.0', until: '2027-06-30' }];
    const read = readProgressPackage({ version: '0.9', _opd: { deprecated }, projects: [] }, 'https://a.example/v1/');
    assert.ok(read.ok);
    assert.equal(servedUntil(read.value._opd?.deprecated, '0.1.0'), '2027-06-30');
  });
});
