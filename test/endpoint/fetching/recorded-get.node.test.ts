import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { recordedGet } from '../../../src/endpoint/fetching/recorded-get.js';
import { endAll, failureOf, newFolder, textOf } from './sites.js';

describe('recordedGet', () => {
  after(endAll);

  it('answers what was recorded, and nothing else', async () => {
    const folder = await newFolder();
    const place = join(folder, 'dinas.example.go.id');
    await mkdir(place);
    await writeFile(join(place, 'posts-1.json'), '[{"id":1}]');
    await writeFile(
      join(place, 'answers.json'),
      JSON.stringify([
        { path: '/wp-json/wp/v2/posts?page=1', status: 200, headers: { 'X-WP-Total': '1' }, file: 'posts-1.json' },
        { path: '/wp-json/wp/v2/posts?page=2', status: 400 },
        { path: '/rusak', status: 500 },
      ]),
    );
    const get = recordedGet(folder);
    const posts = 'https://dinas.example.go.id/wp-json/wp/v2/posts?page=';
    const first = await get(`${posts}1`);
    assert.equal(textOf(first), '[{"id":1}]');
    assert.equal(first.headers.get('x-wp-total'), '1');
    assert.deepEqual([first.status, first.url, first.unchanged], [200, `${posts}1`, false]);
    assert.equal((await get(`${posts}1`)).unchanged, true);
    assert.equal((await get(`${posts}2`)).status, 400);
    assert.equal((await get(`${posts}3`)).status, 404);
    assert.equal((await get('https://lain.example/')).status, 404);
    assert.match((await failureOf(get('https://dinas.example.go.id/rusak'))).said.problem.en, /answer 500/);
    assert.match((await failureOf(get('file:///etc/passwd'))).said.problem.en, /starts with "file:"/);
  });
});
