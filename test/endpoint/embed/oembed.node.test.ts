import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { OembedAnswer } from '../../../src/endpoint/embed/oembed.js';
import { PROGRAM } from '../../support/data-folder.js';
import { CARD, PAGE, ROOT, asking, editionFiles } from './asking.js';

const OURS = ROOT + CARD.slice(1);

describe('oEmbed', () => {
  let ask: ReturnType<typeof asking>;
  const oembed = (query: Record<string, string>, root?: string) =>
    ask(`/oembed?${new URLSearchParams(query)}`, { root });
  const answer = async (query: Record<string, string>) => (await (await oembed(query)).json()) as OembedAnswer;
  before(async () => {
    ask = asking(await editionFiles());
  });

  it('answers a page of ours with the sentence, its link and the frame', async () => {
    const response = await oembed({ url: OURS });
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const found = (await response.json()) as OembedAnswer;
    assert.equal(found.version, '1.0');
    assert.equal(found.type, 'rich');
    // What WordPress looks for, and nothing that it takes away.
    const [, quote = '', frame = ''] =
      /^(<blockquote>.*?<\/blockquote>)(<iframe.*?><\/iframe>)$/.exec(found.html) ?? [];
    assert.match(quote, /<a href="https:\/\/pupr\.contoh\.example\/jalan\?id=7">.+<\/a>: fisik \d+\xa0%.*per/);
    assert.ok(frame.includes(`src="${OURS}" width="${found.width}" height="${found.height}" title="`), frame);
    assert.match(found._opd.text, /Fisik \d+\xa0%/);
    assert.equal(found._opd.url, PAGE);
    assert.match(found._opd.date ?? '', /^\d{4}-\d\d-\d\d/);
    assert.ok(found.author_name && found.provider_name && found.title && found.cache_age);
    assert.deepEqual([found.thumbnail_width, found.thumbnail_height], [1200, 630]);
  });

  it('knows the page of a programme and the site of the publisher, however they are written', async () => {
    for (const url of [PAGE, PAGE.replace('https:', 'http:'), PAGE.replace('//', '//www.'), `${PAGE}#peta`])
      assert.ok((await answer({ url })).html.includes(OURS), url);
    assert.equal((await oembed({ url: PAGE.replace('7', '8') })).status, 404);
  });

  it('takes a page that two programmes name for neither', async () => {
    const shared = asking(
      await editionFiles({
        'programs/lain.json': JSON.stringify({
          id: 'lain',
          title: 'Lain',
          status: 'implementation',
          publicAuthority: { id: 'dinas-contoh', name: 'Dinas Contoh' },
          _opd: { page: PAGE },
        }),
      }),
    );
    assert.equal((await shared(`/oembed?url=${encodeURIComponent(PAGE)}`)).status, 404);
  });

  it('keeps language and look of the address', async () => {
    const found = await answer({ url: `${OURS}?lang=en&theme=dark&utm_source=x` });
    assert.ok(found.html.includes(`src="${OURS}?lang=en&amp;theme=dark"`));
    assert.match(found._opd.text, /Physical/);
  });

  it('is never larger than asked', async () => {
    for (const room of [1, 199, 320, 5000]) {
      const { width, height, html, thumbnail_url } = await answer({
        url: OURS,
        maxwidth: String(room),
        maxheight: String(room),
      });
      assert.ok(width >= 1 && width <= room && height >= 1 && height <= room, `${width}×${height}`);
      assert.ok(html.includes(`width="${width}" height="${height}"`));
      assert.equal(!!thumbnail_url, room == 5000);
    }
    for (const wrong of ['0', '-5', 'x', '1e9', ''])
      assert.equal((await answer({ url: OURS, maxwidth: wrong })).width, 600);
  });

  it('speaks XML, everything in it escaped', async () => {
    const title = `A & B <b>"'</b> ]]>\u0008`;
    const hostile = asking(await editionFiles({ [PROGRAM]: (value) => void (value.title = title) }));
    const response = await hostile(`/oembed?format=xml&url=${encodeURIComponent(OURS)}`);
    assert.equal(response.headers.get('content-type'), 'text/xml; charset=utf-8');
    const xml = await response.text();
    assert.match(xml, /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1\.0<\/version>/);
    const elements = [...xml.matchAll(/<(\w+)>([^<]*)<\/\1>/g)];
    assert.equal(xml.replace(/<\?.*\?>\n/, '').replace(/<(\w+)>([^<]*)<\/\1>/g, ''), '<oembed></oembed>\n');
    for (const [, name, text] of elements) assert.doesNotMatch(text!, /&(?!(amp|lt|gt|quot|#39);)|[\0-\x08]/, name);
    assert.ok(elements.find(([, name]) => name == 'title')?.[2]?.startsWith('A &amp; B &lt;b&gt;'));
  });

  it('answers 400 without an address, 501 to another format, 404 to what it does not know', async () => {
    assert.equal((await oembed({})).status, 400);
    assert.equal((await oembed({ url: OURS, format: 'yaml' })).status, 501);
    const missing = await oembed({ url: `${ROOT}embed/program-card/hilang` });
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('content-type'), 'application/problem+json');
    assert.equal(missing.headers.get('cache-control'), 'no-store');
  });

  it('refuses hostile addresses', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      `//widget.contoh.example${CARD}`,
      CARD,
      OURS.replace('widget', 'jahat'),
      OURS.replace('https://', 'https://jahat@'),
      OURS.replace('https://', 'https://a:b@'),
      OURS.replace('.example', '.example.jahat.example'),
      OURS.replace('.example', '.example:444'),
      OURS.replace('program-card/', 'program-card%2f'),
      OURS.replace('program-card/', 'program-card/..%2f'),
      OURS.replace('program-card/', 'lain/../program-card/'),
      OURS.replace('/embed', '\\embed'),
      OURS.replace('/embed', '//embed'),
      `${OURS}\0`,
      `${OURS} x`,
      `${ROOT}oembed?url=${encodeURIComponent(OURS)}`,
      `${OURS}?${'x'.repeat(10_000)}`,
      'https://',
      'https://[',
    ])
      assert.equal((await oembed({ url })).status, 404, url.slice(0, 80));
  });

  it('speaks of itself by the public address, whatever the request calls it', async () => {
    const text = await (await oembed({ url: OURS }, 'https://jahat.example/')).text();
    assert.doesNotMatch(text, /jahat/);
    assert.equal(
      (await oembed({ url: 'https://jahat.example/embed/program-card/jalan-contoh' }, 'https://jahat.example/')).status,
      404,
    );
  });
});
