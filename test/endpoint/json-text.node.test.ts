import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonTextError, placeAt, placesOf, walkJson } from '../../src/endpoint/json-text.js';

const failure = (text: string): { place: string; expected: string } | undefined => {
  try {
    walkJson(text, {});
  } catch (error) {
    assert.ok(error instanceof JsonTextError);
    const { line, column } = placeAt(text, error.offset);
    return { place: `${line}:${column}`, expected: error.expected };
  }
  return;
};

describe('walkJson', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (json, spread) => {
        const text = spread ? JSON.stringify(JSON.parse(json), null, '\t') : json;
        assert.equal(failure(text), undefined);
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, change) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + change + json.slice(place + 1);
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        assert.equal(failure(text) === undefined, parses, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where it breaks off and what should stand there', () => {
    assert.deepEqual(failure('{\n  "a": 1,\n}'), { place: '3:1', expected: 'name' });
    assert.deepEqual(failure('{\n  "a": 1\n  "b": 2\n}'), { place: '3:3', expected: 'comma' });
    assert.deepEqual(failure('{"a" 1}'), { place: '1:6', expected: 'colon' });
    assert.deepEqual(failure("{'a': 1}"), { place: '1:2', expected: 'name' });
    assert.deepEqual(failure('{"a": 62,5}'), { place: '1:10', expected: 'name' });
    assert.deepEqual(failure('{"a": +1}'), { place: '1:7', expected: 'value' });
    assert.deepEqual(failure('{"a": 01}'), { place: '1:7', expected: 'value' });
    assert.deepEqual(failure('{"a": [1, 2'), { place: '1:12', expected: 'comma' });
    assert.deepEqual(failure(''), { place: '1:1', expected: 'value' });
    assert.deepEqual(failure('{} x'), { place: '1:4', expected: 'end' });
    assert.equal(failure('['.repeat(5000))?.expected, 'less-depth');
  });

  it('notices a name that is used twice', () => {
    const repeated: string[] = [];
    walkJson('{"a": 1, "b": {"a": 2}, "\\u0061": 3}', { repeated: (path) => repeated.push(path.join('.')) });
    assert.deepEqual(repeated, ['a']);
  });
});

describe('placesOf', () => {
  it('finds the line and column of values, and of the nearest one above where there is none', () => {
    const text = '{\n  "projects": [\n    { "id": "x" },\n    { "id": "y" }\n  ]\n}';
    assert.deepEqual(placesOf(text, [['projects', 1, 'id'], ['projects', 1, 'title'], ['nothing'], []]), [
      { line: 4, column: 13 },
      { line: 4, column: 5 },
      { line: 1, column: 1 },
      { line: 1, column: 1 },
    ]);
  });
});
