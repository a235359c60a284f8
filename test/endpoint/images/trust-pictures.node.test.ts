import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { encodePicture } from '../../../src/endpoint/images/encode-picture.js';
import { PictureRefused } from '../../../src/endpoint/images/picture-refused.js';
import { toldBy } from './told.js';
import { processorTime } from '../../support/processor-time.js';

interface Expectations {
  marker: string;
  alsoForbidden: string[];
  files: { name: string; expect: 'accept-clean' | 'accept-clean-upright' | 'refuse' | 'refuse-or-clean' }[];
}

const FOLDER = new URL('../../fixtures/trust/images/', import.meta.url);
const { marker, alsoForbidden, files } = JSON.parse(
  await readFile(new URL('images.json', FOLDER), 'utf8'),
) as Expectations;
const forbidden = [marker, ...alsoForbidden.map((text) => text.replaceAll('\\0', '\0'))];

/** Camera pictures whose licences let nobody pass them on, so they lie beside the repository. */
const CAMERAS = new URL('../../../../shared/data/trust/exif/', import.meta.url);

/** All files that are made of a picture; missing where it is refused. */
async function made(name: string, folder = FOLDER): Promise<Uint8Array[] | undefined> {
  const came = await readFile(new URL(name, folder));
  const [time, memory] = [processorTime(), process.memoryUsage().rss];
  try {
    const { plain, sizes } = await encodePicture(came);
    return [plain, ...sizes].map(({ bytes }) => bytes);
  } catch (error) {
    assert.ok(error instanceof PictureRefused, `${name}: ${String(error)}`);
    assert.ok(processorTime() - time < 1000, 'refused at once');
    assert.ok(process.memoryUsage().rss - memory < 100e6, 'and without unpacking it');
    return undefined;
  }
}

describe('pictures of sources that mean harm, or tell too much', () => {
  for (const { name, expect } of files)
    it(`${name}: ${expect}`, async () => {
      const found = await made(name);
      if (expect.startsWith('accept')) assert.ok(found, 'taken');
      if (expect == 'refuse') assert.equal(found, undefined, 'refused');
      for (const bytes of found ?? []) {
        for (const text of forbidden) assert.ok(!Buffer.from(bytes).includes(text, 'latin1'), text);
        assert.deepEqual(toldBy(bytes), []);
      }
    });

  it(
    'cameras: no serial number, name or date is left',
    { skip: existsSync(CAMERAS) ? false : '../shared/data/trust/exif is not here' },
    async () => {
      const names = (await readdir(CAMERAS)).filter((name) => name.endsWith('.jpg'));
      assert.ok(names.length >= 6);
      for (const name of names) {
        const came = (await readFile(new URL(name, CAMERAS))).toString('latin1');
        const found = await made(name, CAMERAS);
        assert.ok(found, name);
        // Whatever can be read as words in the blocks before the picture itself.
        const words = came.slice(0, came.lastIndexOf('\xff\xda')).match(/[\x20-\x7e]{6,}/g) ?? [];
        assert.ok(words.length, `${name} tells something`);
        for (const bytes of found) {
          const kept = Buffer.from(bytes).toString('latin1');
          for (const word of words) assert.ok(!kept.includes(word), `${name}: ${word}`);
          assert.deepEqual(toldBy(bytes), [], name);
        }
      }
    },
  );
});
