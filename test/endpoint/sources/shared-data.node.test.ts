import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Get } from '../../../src/endpoint/fetching/get.js';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import { typeByContent, typeByName } from '../../../src/endpoint/publisher/config/source-type.js';
import { readSource } from '../../../src/endpoint/publisher/run/read-source.js';
import { SourceFailed, type Found } from '../../../src/endpoint/sources/found.js';
import type { Bytes } from '../../../src/endpoint/stored-file.js';

const ROOT = join(packageRoot(), '../shared/data');
const NOW = Date.parse('2026-11-24T05:00:00Z');

/** What a file gives: programmes, news items, what is left out; or the sentence with which it is refused. */
type Gives = [programs: number, news: number, leftOut: number] | RegExp;

/** Every file there that a publisher could take for a source. */
const FILES: Record<string, Gives> = {
  'blogger/interiorsemarang.atom.xml': [0, 1, 0],
  'blogger/interiorsemarang.derived.json': [0, 1, 0],
  'blogger/tylkobezcukru.atom.xml': [0, 25, 0],
  'blogger/tylkobezcukru.derived.json': [0, 8, 0],
  'blogger/tylkobezcukru.rss.xml': [0, 25, 0],
  'feeds-id/antara.rss': [0, 3, 0],
  'feeds-id/detik.rss': [0, 1, 0],
  'feeds-id/jogjaprov-rssAtom.xml': [0, 2, 0],
  // Neither item has a date.
  'feeds-id/jogjaprov-rssV1Simple.xml': [0, 0, 2],
  'feeds-id/jogjaprov-rssV1Steam.xml': [0, 2, 0],
  'feeds-id/jogjaprov-rssV2EnUS.xml': [0, 2, 0],
  'feeds-id/okezone.rss': [0, 1, 0],
  'feeds/DaringFireball.json': [0, 48, 0],
  'feeds/OneFootTsunami.atom': [0, 25, 0],
  'feeds/aktuality.rss': [0, 30, 0],
  // Four items without a date.
  'feeds/authors.json': [0, 0, 4],
  'feeds/content-encoded.rss': [0, 7, 0],
  'feeds/encoding.rss': [0, 40, 0],
  'feeds/guardian.rss': [0, 55, 0],
  'feeds/heise.atom': [0, 15, 0],
  'feeds/inessential.json': [0, 20, 0],
  'feeds/livemint.xml': [0, 25, 0],
  'feeds/missing-fields.atom': [0, 0, 1],
  'feeds/pagination-links.rss': [0, 1, 0],
  'feeds/rss-1.rss': [0, 69, 0],
  // A form to fill in: neither title nor id.
  'oc4ids/blank.json': [0, 0, 1],
  // One figure of it has no day.
  'oc4ids/example.json': [1, 0, 1],
  'padang-pariaman/facts.json': /^Jenis berkas ini tidak dikenali/,
  'padang-pariaman/progress-padang-2024.json': /^Jenis berkas ini tidak dikenali/,
  // No figure has a date, and eleven amounts stand where the list has none.
  'projects-dpwh/projects.json': [69, 0, 12],
  'wordpress-wild/webaquebec-posts.json': [0, 15, 0],
  // Neither is a list of posts.
  'wordpress/categories.json': [0, 0, 7],
  'wordpress/feed-atom.xml': [0, 9, 0],
  'wordpress/feed-rss2.xml': [0, 9, 0],
  'wordpress/index.json': /./,
  'wordpress/media.json': [0, 0, 0],
  'wordpress/oembed-post.json': /./,
  'wordpress/posts-embed.json': [0, 6, 0],
  'wordpress/posts-fields.json': [0, 3, 0],
  'wordpress/posts-page-too-far.json': /./,
  // One needs a password.
  'wordpress/posts-page2.json': [0, 5, 0],
  'wordpress/rest-disabled-404.json': /./,
};

/** Not sources: documents about them, attacks, headers, code lists and schemas, and what citizens send. */
const OTHERS = /^(README\.md|trust\/|open311\/|oc4ids\/(codelists\/|project-(package-)?schema\.json))|\.headers\.txt$/;

const bytesOf = (file: string): Bytes => Uint8Array.from(readFileSync(join(ROOT, file)));

/** A site whose posts are this file, and that has nothing else. */
const siteOf =
  (file: string): Get =>
  (url) => {
    const isPosts = /wp\/v2\/posts|rest_route=.*posts/.test(decodeURIComponent(url)) && !/page=[2-9]/.test(url);
    const status = isPosts && !/too-far|disabled/.test(file) ? 200 : 404;
    const headers = new Headers({ 'content-type': 'application/json' });
    return Promise.resolve({ url, status, headers, body: bytesOf(file), unchanged: false });
  };

async function read(file: string): Promise<Found> {
  const options = { folder: ROOT, get: siteOf(file), limit: 2 ** 26, offset: '+07:00', items: 1000, now: NOW } as const;
  if (/^wordpress(-wild)?\/.*\.json$/.test(file))
    return readSource({ id: 'x', type: 'wordpress', url: 'https://dinas.example/' }, options);
  const type = typeByName(file) ?? typeByContent(bytesOf(file));
  if (!type || type == 'folder' || type == 'wordpress') {
    const text = 'Jenis berkas ini tidak dikenali.';
    throw new SourceFailed({ problem: { id: text, en: text }, remedy: { id: text, en: text } }, { file });
  }
  return readSource({ id: 'x', type, file }, options);
}

describe(
  'every file of real data that is a source',
  { skip: existsSync(ROOT) ? false : '../shared/data is not here' },
  () => {
    it('has a line here', () => {
      const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
        .filter((file) => !OTHERS.test(file));
      assert.deepEqual(files.sort(), Object.keys(FILES).sort());
    });

    for (const [file, gives] of Object.entries(FILES))
      it(`${file}: ${gives instanceof RegExp ? 'refused, with the reason' : gives.join(', ')}`, async () => {
        if (gives instanceof RegExp) {
          const error = await read(file).then(
            (found) => new Error(`${found.news.length} news items`),
            (reason: unknown) => reason,
          );
          assert.ok(error instanceof SourceFailed, String(error));
          return assert.match(error.said.problem.id, gives);
        }
        const { programs, news, remarks } = await read(file);
        const leftOut = remarks.filter(({ level }) => level == 'left-out');
        assert.deepEqual(
          [[...programs].length, news.length, leftOut.reduce((sum, { more = 0 }) => sum + 1 + more, 0)],
          gives,
        );
      });
  },
);
