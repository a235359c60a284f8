import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeFolder, writeSafely, type WriteFile } from '../../src/endpoint/write-folder.js';
import { temporaryFolder } from '../support/data-folder.js';

const contents = new Map(['a.js', 'b/c.js', 'b/d/e.js'].map((path) => [path, new TextEncoder().encode(path)] as const));

describe('A folder that is written', () => {
  it('is not there before its last file is', async (test) => {
    const folder = join(await temporaryFolder(test), 'whole');
    const seen: boolean[] = [];
    const watching: WriteFile = async (place, body) => {
      seen.push(existsSync(folder));
      await writeSafely(place, body);
    };
    await writeFolder(folder, contents, watching);
    assert.deepEqual(seen, [false, false, false]);
    for (const path of contents.keys()) assert.equal(await readFile(join(folder, path), 'utf8'), path);
  });

  it('leaves nothing behind when it cannot be written, nor touches what stands in its place', async (test) => {
    const around = await temporaryFolder(test);
    const folder = join(around, 'whole');
    const full: WriteFile = async (place, body) => {
      if (place.endsWith('c.js')) throw new Error('no room');
      await writeSafely(place, body);
    };
    await assert.rejects(writeFolder(folder, contents, full), /no room/);
    assert.deepEqual(await readdir(around), []);

    await writeFolder(folder, contents);
    await assert.rejects(writeFolder(folder, new Map([['other.js', new Uint8Array(1)]])));
    assert.deepEqual((await readdir(folder)).sort(), ['a.js', 'b']);
    assert.deepEqual(await readdir(around), ['whole']);
  });
});
