import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bake } from '../../../../src/endpoint/embed/bake/bake.js';
import { publish } from '../../../../src/endpoint/publish.js';
import { loadEdition } from '../../../../src/endpoint/load-edition.js';
import { exampleFiles, temporaryFolder, writeFiles } from '../../../support/data-folder.js';
import { ID, NOW, baked, card, documentsOf, network, told } from './support.js';

/** Which address a page makes bake ask first. */
async function askedBy(html: string, endpoint?: string): Promise<string | undefined> {
  const { fetch, asked } = network();
  await bake(html, { endpoint, fetch, now: NOW });
  return asked[0]?.replace(`programs/${ID}.json`, '…');
}
const A = 'https://a.example/v1/';

describe('The endpoint of a widget', () => {
  const script = (src: string) => `<script type="module" src="${src}"></script>`;
  const meta = '<meta name="opd-endpoint" content="https://meta.example/v1/">';

  it('is the one that its tag names, then the page, then the one beside the script, then the one given', async () => {
    const own = card('', ' endpoint="https://tag.example/v1"');
    const all = `<head>${meta}${script('https://s.example/opd-widgets.js')}</head>`;
    assert.equal(await askedBy(all + own, A), 'https://tag.example/v1/…');
    assert.equal(await askedBy(all + card(), A), 'https://meta.example/v1/…');
    assert.equal(await askedBy(all.replace(meta, '') + card(), A), 'https://s.example/v1/…');
    assert.equal(await askedBy(card(), A), `${A}…`);
    assert.equal(await askedBy(card()), undefined);
  });

  it('lies beside the folder of a version, and beside the script of one widget', async () => {
    for (const path of ['0.1.0/opd-widgets.js', '0/opd-widgets.js', 'opd-program-card.js', 'opd-widgets.classic.js?x'])
      assert.equal(await askedBy(card() + script(`https://s.example/w/${path}`)), 'https://s.example/w/v1/…', path);
    assert.equal(await askedBy(card() + script('https://s.example/other.js')), undefined);
  });

  it('is the one given where the page has the script from its own site', async () => {
    assert.equal(await askedBy(script('/opd-widgets.js') + card(), A), `${A}…`);
    assert.equal(await askedBy(card('', ' endpoint="/data/v1/"'), A), 'https://a.example/data/v1/…');
  });

  it('is found in a script that closes itself, as XML lets it', async () => {
    const xml = `<?xml version="1.0"?><html><head><script src='https://s.example/opd-widgets.js'/></head>${card()}</html>`;
    assert.equal(await askedBy(xml), 'https://s.example/v1/…');
  });

  it('may be several: the next is asked when one does not answer', async () => {
    const found = await bake(card('', ` endpoint="https://down.example/v1/ ${A}"`), {
      fetch: network(documentsOf(), [A]).fetch,
      now: NOW,
    });
    assert.deepEqual(told(found), []);
    assert.match(found.html, /fisik 62/);
  });

  it('is asked for no more than it may answer', async () => {
    const answers: [Response | Error, RegExp][] = [
      [new Response('{'), /JSON/],
      [new Response(new Uint8Array(2 ** 21 + 1)), /> 2097152 B/],
      [Response.json({ version: '9', projects: [] }), /newer version/],
      [Response.json([]), /shape/],
      [Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }), /ECONNREFUSED/],
    ];
    for (const [answer, expected] of answers) {
      const fetch = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
      const found = await baked(card('x'), { fetch });
      assert.equal(found.html, card('x'));
      assert.match(told(found).join(), expected);
    }
  });
});

describe('A folder as endpoint', () => {
  const page = '<opd-program-card program="jalan-contoh"></opd-program-card><opd-news-feed></opd-news-feed>';
  const fetch = () => Promise.reject(new Error('the network is not asked'));

  it('may hold data, or what was published; both say the same', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(`${folder}/data`, exampleFiles());
    const { edition } = await loadEdition(`${folder}/data`);
    await publish(`${folder}/public`, edition!, new Map());
    const pages = await Promise.all(
      ['data', 'public', 'public/v1'].map((name) => bake(page, { endpoint: `${folder}/${name}`, fetch, now: NOW })),
    );
    assert.deepEqual(pages.map(told), [[], [], []]);
    assert.match(pages[0]!.html, /Dinas Contoh/);
    assert.equal(pages[1]!.html, pages[0]!.html);
    assert.equal(pages[2]!.html, pages[0]!.html);
  });

  it('stands for the address at which it is published', async (test) => {
    const folder = await temporaryFolder(test);
    const files = exampleFiles();
    await writeFiles(folder, files);
    const { baseUrl } = JSON.parse(new TextDecoder().decode(files.get('opd.json'))) as { baseUrl: string };
    const meta = `<meta name="opd-endpoint" content="${baseUrl}">`;
    assert.deepEqual(told(await bake(meta + page, { endpoint: folder, fetch, now: NOW })), []);
  });

  it('is refused where it holds neither', async (test) => {
    await assert.rejects(bake(page, { endpoint: await temporaryFolder(test), fetch }), { name: 'CannotRead' });
  });
});
