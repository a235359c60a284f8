/**
 * Records what the demo's WordPress sites answer, from a real WordPress that is thrown away afterwards: their posts are
 * written into it, and all that the publisher asks for is kept in `demo/sumber/rekaman`. For when a post or the reader changes.
 *
 *   node --import tsx test/wordpress/record.mjs
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectWordPress } from '../../src/endpoint/sources/wordpress/collect-wordpress.ts';
import { missing } from './missing.mjs';
import { startSite } from './site.mjs';

const RECORDED = fileURLToPath(new URL('../../demo/sumber/rekaman', import.meta.url));
const PICTURES = join(RECORDED, 'gambar');
const SITES = fileURLToPath(new URL('recorded-sites.json', import.meta.url));
const WRITE_POSTS = fileURLToPath(new URL('write-posts.php', import.meta.url));
/** What a reader of answers goes by. */
const HEADERS = ['content-type', 'link', 'x-wp-total', 'x-wp-totalpages'];
const OPTIONS = { offset: '+07:00', items: 100, now: Date.now() };

const lacking = missing();
if (lacking.length) throw new Error(`Install: sudo apt-get install -y ${lacking.join(' ')}`);
const site = await startSite();
try {
  for (const host of Object.keys(JSON.parse(readFileSync(SITES, 'utf8')))) {
    await site.php(`$argv = array('', '${SITES}', '${host}', '${PICTURES}'); require '${WRITE_POSTS}';`);
    await record(host);
  }
} finally {
  await site.stop();
}

/** Reads a site as the publisher does, and keeps what it answered. */
async function record(host) {
  const folder = join(RECORDED, host);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const answers = [];
  const keep = (address, answer, file) => {
    const { pathname, search } = new URL(address);
    const kept = HEADERS.filter((name) => answer.headers.has(name));
    const headers = Object.fromEntries(kept.map((name) => [name, inPublic(answer.headers.get(name), host)]));
    answers.push({ path: pathname + search, status: answer.status, headers, file });
  };
  const get = async (address) => {
    const answer = await fetch(local(address));
    const text = inPublic(await answer.text(), host);
    const file = `${answers.length + 1}.json`;
    writeFileSync(join(folder, file), text);
    keep(address, answer, file);
    const body = new TextEncoder().encode(text);
    return { url: address, status: answer.status, headers: answer.headers, body, unchanged: false };
  };
  const { news } = await collectWordPress(get, `https://${host}/`, OPTIONS);
  for (const url of new Set(news.flatMap(({ picture }) => picture?.url ?? []))) {
    const answer = await fetch(local(url));
    const name = url.slice(url.lastIndexOf('/') + 1);
    if (!readFileSync(join(PICTURES, name)).equals(Buffer.from(await answer.arrayBuffer())))
      throw new Error(`${url} is not as it was uploaded`);
    keep(url, answer, `../gambar/${name}`);
  }
  writeFileSync(join(folder, 'answers.json'), `${JSON.stringify(answers, null, 2)}\n`);
  console.log(`${host}: ${news.length} items, ${answers.length} answers`);
}

function local(address) {
  const { pathname, search } = new URL(address);
  return site.origin + pathname + search;
}

/** As the site would say it in public; its posts are at the address of the portal that all demo news has. */
function inPublic(text, host) {
  const escaped = (address) => address.replaceAll('/', '\\/');
  return [(address) => address, escaped].reduce(
    (found, written) =>
      found
        .replaceAll(written(`${site.origin}/berita/`), written('https://contoh.example/berita/'))
        .replaceAll(written(site.origin), written(`https://${host}`)),
    text,
  );
}
