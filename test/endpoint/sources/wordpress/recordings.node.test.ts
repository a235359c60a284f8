import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { collectWordPress } from '../../../../src/endpoint/sources/wordpress/collect-wordpress.js';
import { fixture, isPosts, OPTIONS, site } from './fake-site.js';

const WILD = new URL('../../../../../shared/data/wordpress-wild/', import.meta.url);

interface Row {
  file: string;
  news: number;
  pictures: number;
  summaries: number;
  modified: number;
  categories: number;
  tags: number;
  notTaken: Record<string, number>;
}

const OURS: Row[] = [
  {
    ...{ file: 'posts-embed.json', news: 6, pictures: 3, summaries: 6, modified: 0, categories: 6, tags: 6 },
    notTaken: {},
  },
  {
    ...{ file: 'posts-fields.json', news: 3, pictures: 2, summaries: 3, modified: 0, categories: 0, tags: 0 },
    notTaken: {},
  },
  {
    ...{ file: 'posts-page2.json', news: 5, pictures: 0, summaries: 5, modified: 0, categories: 0, tags: 0 },
    notTaken: { 'password-protected': 1 },
  },
];
const OF_2016: Row = {
  ...{ file: 'webaquebec-posts.json', news: 15, pictures: 12, summaries: 15, modified: 14, categories: 0, tags: 0 },
  notTaken: {},
};

async function read(recording: string) {
  const { get } = site((url) => (isPosts(url) ? { body: recording } : undefined));
  return collectWordPress(get, 'http://127.0.0.1:8481/', OPTIONS);
}

async function check({ file, ...expected }: Row, recording: string): Promise<void> {
  const { news, notTaken, remarks } = await read(recording);
  const count = (name: 'picture' | 'summary' | 'modified') => news.filter((item) => item[name]).length;
  const sum = (name: 'categories' | 'tags') => news.reduce((total, item) => total + item[name].length, 0);
  const found = {
    ...{ news: news.length, pictures: count('picture'), summaries: count('summary'), modified: count('modified') },
    ...{ categories: sum('categories'), tags: sum('tags'), notTaken },
  };
  assert.deepEqual(found, expected, file);
  assert.deepEqual(remarks, []);
  for (const { title, summary = '', url } of news) {
    assert.doesNotMatch(title + summary, /<\/?[a-z]|&#?\w+;|\[…\]|Continue reading/);
    assert.match(url!, /^http:\/\/127\.0\.0\.1:8481\/\d{4}\//);
  }
}

describe('A recorded answer of WordPress', () => {
  for (const row of OURS) it(`${row.file} is read as expected`, () => check(row, fixture(row.file)));

  const missing = existsSync(WILD) ? false : '../shared/data/wordpress-wild is not here';
  it('of 2016 is read as expected', { skip: missing }, () =>
    check(OF_2016, readFileSync(new URL(OF_2016.file, WILD), 'utf8')),
  );

  it('gives a post with all that it holds', async () => {
    const { news } = await read(fixture('posts-embed.json'));
    assert.deepEqual(news[1], {
      id: 'http://127.0.0.1:8481/2023/06/47-program-smart-city-dipaparkan-pada-evaluasi-2023/',
      url: 'http://127.0.0.1:8481/2023/06/47-program-smart-city-dipaparkan-pada-evaluasi-2023/',
      title: '47 Program Smart City Dipaparkan pada Evaluasi 2023',
      summary:
        'Sebanyak 47 program yang berjalan pada 2022 dipaparkan kepada tim asesor di Surabaya (13/6). Master plan berlaku 2020–2026.',
      published: '2023-06-13T15:00:00+07:00',
      tags: ['Evaluasi'],
      categories: ['Smart City'],
      picture: {
        url: 'http://127.0.0.1:8481/wp-content/uploads/2026/11/young-woman-in-mauve.jpg',
        alt: 'Foto: 47 Program Smart City Dipaparkan pada Evaluasi 2023',
      },
      authors: ['admin'],
      place: { file: 'http://127.0.0.1:8481/', row: 2 },
    });
  });
});
