import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { apart } from '../../src/endpoint/apart.js';
import { temporaryFolder, writeFiles } from '../support/data-folder.js';

const PAGE = `<!doctype html><title>Contoh</title>${Array.from({ length: 900 }, (_, n) => `<p>Baris ${n * 7919} dari halaman contoh`).join('\n')}`;

describe('what a process of its own makes ready', () => {
  it('comes fast where people wait, and as small as can be afterwards', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, new Map([['halaman.html', PAGE]]));
    const read = async (files: ReturnType<typeof apart<'pages'>>) => (await files).get('/halaman.html')!;

    // What is done while nobody waits keeps no process alive.
    const alive = setInterval(() => {}, 1000);
    test.after(() => clearInterval(alive));
    const first = await apart('urgent', 'pages', folder);
    const hasty = first.get('/halaman.html')!;
    assert.ok(hasty.isHasty);
    const better = await apart('idle', 'pages', folder, first);
    for (const well of [better.get('/halaman.html')!, await read(apart('usual', 'compressWell', first))]) {
      assert.equal(well.isHasty, undefined);
      assert.ok(well.br!.body.length < hasty.br!.body.length, `${well.br!.body.length}`);
      for (const file of [hasty, well]) assert.equal(brotliDecompressSync(file.br!.body).toString(), PAGE);
      assert.equal(gunzipSync(well.gzip!.body).toString(), PAGE);
      assert.deepEqual(well.identity.headers, hasty.identity.headers);
      assert.deepEqual(well.br!.headers.etag, hasty.br!.headers.etag, 'who has it need not ask for it again');
    }
    // Nothing is compressed twice that was compressed well.
    const again = await read(apart('urgent', 'pages', folder, better));
    assert.equal(again.isHasty, undefined);
  });
});
