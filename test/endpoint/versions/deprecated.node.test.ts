import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentsOf } from '../../../src/endpoint/documents.js';
import type { JsonObject } from '../../../src/endpoint/json.js';
import { checkExample, exampleContent } from '../../support/data-folder.js';

const settings = (deprecated: unknown) => ({
  'opd.json': (value: JsonObject) => void Object.assign(value, { deprecated }),
});

describe('"deprecated" of opd.json', () => {
  it('is published where forms and where cards look for it', async () => {
    const deprecated = [{ before: '0.2.0', until: '2027-06-30' }];
    const documents = documentsOf(await exampleContent(settings(deprecated)), '2026-11-24T00:00:00Z');
    const at = (path: string) => documents.get(path) as JsonObject & { _opd: JsonObject };
    assert.deepEqual(at('index.json').deprecated, deprecated);
    for (const path of ['programs.json', 'programs/jalan-contoh.json'])
      assert.deepEqual(at(path)._opd.deprecated, deprecated, path);
  });

  it('is refused with a remedy where version or day are not written as they should be', async () => {
    for (const [deprecated, remedy] of [
      [[{ before: 'v1', until: '2027-06-30' }], /0\.2\.0/],
      [[{ before: '0.2.0', until: '30 Juni 2027' }], /2026-12-25/],
      [[{ before: '0.2.0' }], /"until"/],
      [{ before: '0.2.0', until: '2027-06-30' }, /daftar/],
    ] as const) {
      const { findings, content } = await checkExample(settings(deprecated));
      assert.equal(content, undefined);
      const [finding] = findings;
      assert.equal(finding!.path[0], 'deprecated');
      assert.match(finding!.remedy.id, remedy);
      assert.ok(finding!.remedy.en);
    }
  });
});
