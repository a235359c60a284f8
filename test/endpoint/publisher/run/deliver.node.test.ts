import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BucketFailed } from '../../../../src/endpoint/publisher/output/bucket.js';
import { runOnce } from '../../../../src/endpoint/publisher/run/run-once.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { startS3 } from '../../feedback/photos/s3-server.js';
import { NOW, TABLE, configOf, publisherFolder, startSite } from './publisher.js';

describe('an edition in a bucket', () => {
  it('gets there with what the settings and the environment say, once, and a cache hears of each change', async (test) => {
    const bucket = await startS3(await temporaryFolder(test));
    test.after(() => bucket.close());
    const cache = await startSite(test);
    const heard: string[][] = [];
    cache.pages.set('/purge', (request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        heard.push((JSON.parse(body) as { files: string[] }).files);
        response.writeHead(200).end();
      });
    });
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(['program.csv'], {
        output: { s3: { url: bucket.url }, purge: { url: `${cache.address}purge` } },
      }),
      'program.csv': TABLE,
    });
    const options = { ...place, cause: 'by-hand' as const, tell: () => undefined };
    const keys = { OPD_OUTPUT_KEY: 'S3RVER', OPD_OUTPUT_SECRET: 'S3RVER' };
    await assert.rejects(runOnce({ ...options, now: NOW, env: {} }), BucketFailed);

    const first = await runOnce({ ...options, now: NOW, env: keys });
    assert.equal(first.result.kind, 'unchanged', 'the data was made; only the bucket lacked');
    assert.ok(first.delivered!.places[0]!.changed > 20);
    const again = await runOnce({ ...options, now: NOW, env: keys });
    assert.deepEqual(again.delivered!.places, []);

    await writeFile(join(place.folder, 'program.csv'), TABLE.replace(';52;', ';54;'));
    await runOnce({ ...options, now: NOW + 60_000, env: keys });
    assert.equal(heard.length, 2);
    assert.ok(heard[1]!.includes('https://widget.contoh.example/v1/programs/jalan.json'));
    assert.ok(!heard[1]!.some((address) => address.includes('/v1/schema/')));
  });
});

describe('an edition in a folder', () => {
  it('is written again where somebody has removed it', async (test) => {
    const place = await publisherFolder(test, { 'opd.config.json': configOf(['program.csv']), 'program.csv': TABLE });
    const out = join(place.folder, 'umum');
    const options = { ...place, now: NOW, cause: 'by-hand' as const, tell: () => undefined, env: {}, out };
    await runOnce(options);
    assert.deepEqual((await runOnce(options)).delivered!.places, []);
    await rm(out);
    await rm(`${out}.editions`, { recursive: true });
    assert.equal((await runOnce(options)).delivered!.places.length, 1);
  });
});
