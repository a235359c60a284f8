import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedOf, items } from '../../../support/news.js';
import { CARD, ENDPOINT, ID, NOW, baked, card, documentsOf, network, told } from './support.js';
import { bake } from '../../../../src/endpoint/embed/bake/bake.js';

/** What stands in the one widget of a page afterwards. */
const inside = async (html: string, options?: Parameters<typeof baked>[1]): Promise<string> => {
  const found = await baked(html, options);
  assert.deepEqual(told(found), []);
  return /^<[^>]*>(.*)<\/[^>]*>$/s.exec(found.html)![1]!;
};

describe('Baking a page', () => {
  it('puts figure, date, producer and link into a card, and nothing else changes', async () => {
    const { html, findings } = await baked(`<!doctype html>\r\n<p>Kabar</p>${card('lama')}\t<!-- akhir -->\n`);
    assert.equal(html, `<!doctype html>\r\n<p>Kabar</p>${card(CARD)}\t<!-- akhir -->\n`);
    assert.deepEqual(findings, []);
  });

  it('knows plain markup with data attributes', async () => {
    for (const tag of ['div', 'blockquote', 'span'])
      assert.equal(await inside(`<${tag} data-opd-widget="program-card" data-program="${ID}">x</${tag}>`), CARD);
  });

  it('gives a meter the same sentence', async () => {
    assert.equal(await inside(`<opd-progress-meter program="${ID}"></opd-progress-meter>`), CARD);
  });

  it('says that a figure is not reported', async () => {
    const documents = documentsOf({ metrics: [], forecasts: [] });
    assert.match(await inside(card(), { documents }), /<\/a>: fisik belum dilaporkan \(Dinas PUPR\)$/);
  });

  it('lists as many news as the feed shows, of the agencies and tags that it names', async () => {
    const titles = async (attributes: string) =>
      [
        ...(await inside(`<opd-news-feed ${attributes}></opd-news-feed>`, { documents: news })).matchAll(/>(\w+ \d)</g),
      ].map(([, title]) => title);
    const news = {
      ...documentsOf(),
      'news.json': feedOf([
        ...items(6),
        ...items(1, 7, { tags: ['Jalan'], _opd: { agency: { id: 'dinas-pupr', name: 'Dinas PUPR' } } }),
        ...items(1, 7),
      ]),
    };
    assert.equal((await titles('')).length, 5);
    assert.deepEqual(await titles('limit="2"'), ['Berita 1', 'Berita 2']);
    assert.deepEqual(await titles('tag="banjir, jalan"'), ['Berita 7']);
    assert.deepEqual(await titles('agency="dinas-pupr dinas-x"'), ['Berita 7']);
    assert.deepEqual(await titles('agency="diskominfo"'), ['Berita 1']);
  });

  it('names agency and day of each news item, and says so when there is none', async () => {
    assert.equal(
      await inside('<opd-news-feed limit="1"></opd-news-feed>'),
      '<ul><li><a href="https://kominfo.example.go.id/berita/1">Berita 1</a> (Diskominfo, 24\xa0Nov\xa02026)</li></ul>',
    );
    assert.equal(await inside('<opd-news-feed tag="x"></opd-news-feed>'), 'Belum ada berita');
  });

  it('leads from forms to a page where one can write', async () => {
    const home = 'https://widget.example.go.id/embed/';
    assert.equal(
      await inside(`<opd-feedback-form program="${ID}"></opd-feedback-form>`),
      `<a href="${home}feedback-form/${ID}">Sampaikan pendapat Anda</a>`,
    );
    assert.equal(
      await inside('<opd-feedback-status></opd-feedback-status>'),
      `<a href="${home}feedback-status/semua">Cek tiket</a>`,
    );
    assert.equal(
      await inside('<opd-feedback-list></opd-feedback-list>'),
      `<a href="${home}feedback-list/semua">Pesan warga dan jawabannya</a>`,
    );
  });

  it('writes plain text into a link, since a link holds no other, and sets where it leads only if nothing does', async () => {
    const plain = CARD.replace(/<[^>]*>/g, '');
    const link = `<a data-opd-widget="program-card" data-program="${ID}"`;
    assert.equal((await baked(`${link}>x</a>`)).html, `${link} href="https://pupr.example.go.id/tarok">${plain}</a>`);
    assert.equal((await baked(`${link} href='/x'>x</a>`)).html, `${link} href='/x'>${plain}</a>`);
    assert.equal((await baked(`<a href="/x">${card('y')}</a>`)).html, `<a href="/x">${card(plain)}</a>`);
  });

  it('puts no list into a paragraph, which it would end', async () => {
    const { html } = await baked('<p>Kabar: <opd-news-feed limit="2"></opd-news-feed> dan lain-lain</p>');
    assert.match(
      html,
      /<opd-news-feed limit="2"><a [^>]*>Berita 1<\/a> \([^)]*\); <a [^>]*>Berita 2<\/a> \([^)]*\)<\/opd/,
    );
  });

  it('speaks the nearest language that the markup names', async () => {
    const { html } = await baked(
      `<html lang="en-GB"><body>${card()}<div lang="min">${card()}</div>${card('', ' lang="id"')}`,
    );
    const [first, second, third] = [...html.matchAll(/<opd[^>]*>(.*?)<\/opd/g)].map(([, text]) => text!);
    assert.match(first!, /physical\s62%, 8\spoints behind plan/);
    assert.match(second!, /^<a [^>]*>Jalan akses Tarok City<\/a>: \S+ 62/);
    assert.match(third!, /8\xa0poin di belakang rencana/);
    assert.match((await baked(card(), { language: 'en' })).html, /behind plan/);
  });

  it('writes one line, whatever the data says', async () => {
    const documents = documentsOf({ title: 'Jalan akses\n  Tarok City' });
    assert.equal(await inside(card(), { documents }), CARD);
  });

  it('keeps children that say so, and whole widgets', async () => {
    const kept = '<i data-opd-keep>Foto: <b>Kominfo</b></i>';
    assert.equal((await baked(card(`a ${kept} b`))).html, card(CARD + kept));
    assert.equal((await baked(card(CARD + kept))).html, card(CARD + kept));
    assert.equal((await baked(card('x', ' data-opd-keep'))).html, card('x', ' data-opd-keep'));
  });

  it('changes only the children of widgets when there are newer figures', async () => {
    const page = `<main>${card('x')}<p>&amp; "kata" &nbsp;</p></main>`;
    const first = await baked(page);
    assert.equal((await baked(first.html)).html, first.html);
    const later = await baked(first.html, { documents: documentsOf({ title: 'Jalan <baru> & "lama"' }) });
    assert.match(later.html, /Jalan &lt;baru&gt; &amp; &quot;lama&quot;<\/a>: fisik/);
    assert.equal(later.html.replace(/(<opd[^>]*>).*(<\/opd)/, '$1x$2'), page);
  });

  it('asks for each document once, however many widgets show it', async () => {
    const { fetch, asked } = network();
    await bake(card() + card() + `<opd-news-feed></opd-news-feed>`.repeat(3), { endpoint: ENDPOINT, fetch, now: NOW });
    assert.deepEqual(asked.sort(), [`${ENDPOINT}news.json`, `${ENDPOINT}programs/${ID}.json`]);
  });

  it('leaves a widget that it cannot bake, tells where and why, and bakes the others', async () => {
    const page = `<p>\n  <opd-program-card program="tarok-cty">lama</opd-program-card>\n</p>${card('x')}`;
    const found = await baked(page);
    assert.equal(found.html, page.replace(card('x'), card(CARD)));
    assert.deepEqual(told(found), [`2:3 error: There is no programme "tarok-cty" at ${ENDPOINT}.`]);
    assert.match(found.findings[0]!.remedy.id, /Mungkin maksudnya "tarok-city"/);
  });
});
