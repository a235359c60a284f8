import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PhotoRefused, cleanPhoto } from '../../../../src/endpoint/feedback/photos/clean-photo.js';
import { chunksOf } from './samples.js';
import { processorTime } from '../../../support/processor-time.js';

interface Expectations {
  marker: string;
  alsoForbidden: string[];
  files: { name: string; expect: 'accept-clean' | 'accept-clean-upright' | 'refuse' | 'refuse-or-clean' }[];
}

const FOLDER = new URL('../../../fixtures/trust/images/', import.meta.url);
const { marker, alsoForbidden, files } = JSON.parse(
  await readFile(new URL('images.json', FOLDER), 'utf8'),
) as Expectations;
const forbidden = [marker, ...alsoForbidden.map((text) => text.replaceAll('\\0', '\0'))];

/** Camera pictures whose licences let nobody pass them on, so they lie beside the repository. */
const CAMERAS = new URL('../../../../../shared/data/trust/exif/', import.meta.url);

async function clean(name: string, folder = FOLDER): Promise<Uint8Array | undefined> {
  const sent = await readFile(new URL(name, folder));
  const [time, memory] = [processorTime(), process.memoryUsage().rss];
  try {
    return (await cleanPhoto(sent)).bytes;
  } catch (error) {
    assert.ok(error instanceof PhotoRefused, `${name}: ${String(error)}`);
    assert.ok(processorTime() - time < 1000, 'refused at once');
    assert.ok(process.memoryUsage().rss - memory < 100e6, 'and without unpacking it');
    return undefined;
  }
}

describe('pictures that mean harm, or tell too much', () => {
  for (const { name, expect } of files)
    it(`${name}: ${expect}`, async () => {
      const bytes = await clean(name);
      if (expect.startsWith('accept')) assert.ok(bytes, 'taken');
      if (expect == 'refuse') assert.equal(bytes, undefined, 'refused');
      if (!bytes) return;
      for (const text of forbidden) assert.ok(!Buffer.from(bytes).includes(text, 'latin1'), text);
      assert.deepEqual(chunksOf(bytes), ['VP8 ']);
    });

  it(
    'cameras: no serial number, name or date is left',
    { skip: existsSync(CAMERAS) ? false : '../shared/data/trust/exif is not here' },
    async () => {
      const names = (await readdir(CAMERAS)).filter((name) => name.endsWith('.jpg'));
      assert.ok(names.length >= 6);
      for (const name of names) {
        const sent = (await readFile(new URL(name, CAMERAS))).toString('latin1');
        const bytes = await clean(name, CAMERAS);
        assert.ok(bytes, name);
        const kept = Buffer.from(bytes).toString('latin1');
        // Whatever can be read as words in the blocks before the picture itself.
        const words = sent.slice(0, sent.lastIndexOf('\xff\xda')).match(/[\x20-\x7e]{5,}/g) ?? [];
        assert.ok(words.length, `${name} tells something`);
        for (const word of words) assert.ok(!kept.includes(word), `${name}: ${word}`);
        assert.deepEqual(chunksOf(bytes), ['VP8 '], name);
      }
    },
  );
});
