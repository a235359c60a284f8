import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { prepareFile } from '../../../src/endpoint/prepare-file.js';
import type { Files } from '../../../src/endpoint/stored-file.js';
import { NOW, PROGRAM } from '../../support/data-folder.js';
import { CARD, PAGE, ROOT, asking, editionFiles, readable } from './asking.js';

const HTML = { accept: 'text/html' };

describe('embed pages', () => {
  let files: Files;
  let ask: ReturnType<typeof asking>;
  const textOf = async (path: string) => (await ask(path)).text();
  before(async () => {
    files = await editionFiles();
    ask = asking(files);
  });

  it('say without script what the card says: agency, title, sentence, plan, money, producer, date', async () => {
    const said = readable(await textOf(CARD));
    for (const words of [
      /Dinas Contoh · Smart Living/,
      /jalan nagari/,
      /62\xa0% fisik, 8\xa0poin di belakang rencana/,
      /per\xa031\xa0Okt\xa02026/,
      /rencana\xa070\xa0%/,
      /Keuangan 48\xa0%/,
      /Pagu Rp1,25/,
      /Rincian/,
      /Dinas Contoh · 31\xa0Okt\xa02026 · contoh/,
    ])
      assert.match(said, words);
  });

  it('exist for every widget, each with its own tag, script and style sheet', async () => {
    for (const [widget, id] of [
      ['program-card', 'jalan-contoh'],
      ['progress-meter', 'jalan-contoh'],
      ['news-feed', 'semua'],
      ['news-feed', 'dinas-contoh'],
      ['feedback-form', 'semua'],
      ['feedback-form', 'jalan-contoh'],
      ['feedback-status', 'semua'],
      ['feedback-list', 'semua'],
      ['feedback-list', 'jalan-contoh'],
    ]) {
      const page = await textOf(`/embed/${widget}/${id}`);
      assert.match(page, new RegExp(`<opd-${widget} [^>]*endpoint="../../v1/">`), widget);
      assert.ok(page.includes(`src="../../opd-${widget}.js"`), widget);
      assert.equal((await ask(`/embed/${widget}.css`)).headers.get('content-type'), 'text/css; charset=utf-8');
      assert.ok(readable(page).length > 80, widget);
    }
  });

  it('load the script files of one version where it is named', async () => {
    const page = await (await asking(files, { version: '0.1.0' })(CARD)).text();
    assert.ok(page.includes('src="../../0.1.0/opd-program-card.js"'));
    assert.ok(page.includes('src="../../0.1.0/opd-embed-page.js"'));
  });

  it('speak the language and wear the colours of their address, and pass over what is unknown', async () => {
    const english = await textOf(`${CARD}?lang=en&theme=dark&picture=none&colour=red`);
    assert.match(english, /<html lang="en"\s+data-theme="dark">/);
    assert.match(readable(english), /plan \d+%|plan\xa0\d+%/);
    assert.match(english, /picture="none"/);
    assert.match(await textOf(`${CARD}?lang=xx&theme=pink`), /<html lang="id"\s*>/);
    assert.doesNotMatch(english, /red/);
  });

  it('say how messages are answered where they are asked to, as counted at this moment', async () => {
    const last12Months = { asked: 12, answered: 10, closed: 9, medianReplyDays: 4 };
    const counted = (asked: number) => ({
      version: '1.0',
      computed: '2026-11-24T10:00:00+07:00',
      agencies: [],
      programs: [{ id: 'jalan-contoh', last12Months: { ...last12Months, asked } }],
    });
    let asked = 12;
    const summary = () =>
      prepareFile(new TextEncoder().encode(JSON.stringify(counted(asked))), 'application/json; charset=utf-8', {});
    const live = asking(files, { summary });
    const said = async (query: string) => readable(await (await live(CARD + query)).text());
    assert.match(await said('?feedback=1'), /Pagu.*12\spesan warga, 9\sselesai, .*4\shari kerja.*Rincian/);
    assert.match(await said('?feedback&lang=en'), /12\smessages/);
    asked = 13;
    assert.match(await said('?feedback=1'), /13\spesan warga/, 'not what was kept');
    for (const query of ['', '?feedback=0', '?feedback=tidak']) assert.doesNotMatch(await said(query), /pesan warga/);
    const page = await (await live(`${CARD}?feedback`)).text();
    assert.match(page, /<opd-program-card [^>]*feedback="1"/);
    assert.match(page, /v1\/feedback\/summary\.json/);
    assert.ok(
      page.includes(`${ROOT}embed/program-card/jalan-contoh?feedback=1`),
      'one address for all that mean the same',
    );
    // Without a collector nothing is counted: the card is whole all the same.
    assert.match(readable(await textOf(`${CARD}?feedback=1`)), /62\xa0% fisik/);
    assert.doesNotMatch(await textOf('/embed/progress-meter/jalan-contoh?feedback=1'), /feedback="1"/);
  });

  it('send the strict policy, shut out no frame, and run nothing inline', async () => {
    const response = await ask(CARD);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html$/);
    assert.doesNotMatch(policy, /frame-ancestors|unsafe/);
    assert.equal(response.headers.get('x-frame-options'), null);
    assert.equal(response.headers.get('cross-origin-opener-policy'), null);
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const page = await response.text();
    assert.doesNotMatch(page, /<script(?![^>]*(\bsrc=|ld\+json))|<style|\sstyle="|\son\w+="/);
  });

  it('answer as JSON does: cache line, strong ETag, 304, HEAD, compressed', async () => {
    const plain = await ask(CARD);
    const etag = plain.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{22}"$/);
    assert.match(plain.headers.get('cache-control') ?? '', /^public, max-age=60, stale-while-revalidate=300/);
    assert.equal((await ask(CARD, { headers: { 'if-none-match': etag } })).status, 304);
    const head = await ask(CARD, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, etag, '']);
    const packed = await ask(CARD, { headers: { 'accept-encoding': 'br' } });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    const body = brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString();
    assert.equal(body, await plain.text());
  });

  it('are drawn anew with the day: what is overdue is said although nothing was published', async ({ mock }) => {
    mock.timers.enable({ apis: ['Date'], now: NOW });
    const later = asking(files, { now: Date.now });
    assert.doesNotMatch(readable(await (await later(CARD)).text()), /Belum diperbarui/);
    mock.timers.setTime(NOW + 400 * 864e5);
    assert.match(readable(await (await later(CARD)).text()), /Belum diperbarui sejak/);
  });

  it('never take the name that a request calls them by into their addresses', async () => {
    const response = await ask(CARD, { root: 'https://jahat.example/' });
    const page = await response.text();
    assert.doesNotMatch(page + JSON.stringify([...response.headers]), /jahat/);
    assert.ok(page.includes(`content="${ROOT}embed/program-card/jalan-contoh"`));
  });

  it('work on the machine itself under the name in use, in an answer that no cache keeps', async () => {
    const response = await ask(CARD, { root: 'http://127.0.0.1:9123/' });
    assert.equal(response.headers.get('cache-control'), 'private, no-cache');
    assert.equal(response.headers.get('cdn-cache-control'), null);
    assert.ok((await response.text()).includes('http://127.0.0.1:9123/oembed?url='));
  });

  it('name their oEmbed answers, picture and the page of the publisher', async () => {
    const response = await ask(CARD);
    const page = await response.text();
    for (const format of ['json', 'xml'])
      assert.match(page, new RegExp(`<link rel="alternate" type="\\w+/${format}\\+oembed" href="${ROOT}oembed\\?url=`));
    assert.match(response.headers.get('link') ?? '', /rel="alternate"; type="application\/json\+oembed"/);
    assert.ok(page.includes(`<link rel="canonical" href="${PAGE}" />`));
    assert.ok(page.includes(`property="og:image" content="${ROOT}img/card/jalan-contoh.png"`));
    assert.match(page, /og:image:width" content="1200"/);
    const own = await textOf('/embed/feedback-status/semua');
    assert.ok(own.includes(`<link rel="canonical" href="${ROOT}embed/feedback-status/semua" />`));
  });

  it('show hostile titles as text, also in the data for search engines', async () => {
    const title = `</script><img src=x onerror=alert(1)>"'&<!--\u2028`;
    const hostile = asking(await editionFiles({ [PROGRAM]: (value) => void (value.title = title) }));
    const page = await (await hostile(CARD)).text();
    assert.doesNotMatch(page, /<img src=x|<!--/);
    const [, data = ''] = /ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
    const parsed = JSON.parse(data) as { name: string; about: { '@type': string }; mainEntity: { '@type': string } };
    assert.equal(parsed.name, title.trim());
    assert.deepEqual([parsed.about['@type'], parsed.mainEntity['@type']], ['Project', 'Observation']);
  });

  it('show released messages as they stand now', async () => {
    const requests = [
      {
        service_request_id: '7',
        description: 'Lampu\nmati',
        requested_datetime: '2026-11-20T08:00:00+07:00',
        _opd: { name: 'R*** S.', photos: [{ url: '../feedback/photos/0123.webp', width: 4, height: 3 }] },
      },
    ];
    const list = { version: '1.0', counts: { received: 1234 }, requests };
    const asked: string[] = [];
    const live = asking(files, {
      released: (address) => {
        asked.push(address);
        return Response.json(list, { headers: { etag: `"${list.counts.received}"` } });
      },
    });
    const said = async () => readable(await (await live('/embed/feedback-list/semua')).text());
    assert.match(await said(), /Diterima 1\.234.*R\*\*\* S\..*Lampu mati/);
    const page = await (await live('/embed/feedback-list/semua')).text();
    assert.match(page, /src="\.\.\/\.\.\/v1\/feedback\/photos\/0123\.webp"[^>]*alt="Foto dari pengirim"/);
    list.counts.received = 5;
    assert.match(await said(), /Diterima 5 /);
    assert.deepEqual([...new Set(asked), asked.length], ['/v1/feedback/requests.json', 3]);
  });

  it('tell people at a wrong address where to go, and programs what went wrong', async () => {
    for (const path of [
      '/embed/program-card/hilang',
      '/embed/lain/semua',
      '/embed/program-card/jalan-contoh/x',
      '/embed/feedback-status/x',
    ]) {
      const response = await ask(path, { headers: HTML });
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.match(await response.text(), /tidak ada[^]*href="[./]*embed\/program-card\/jalan-contoh"/);
      const problem = await ask(path);
      assert.equal(problem.headers.get('content-type'), 'application/problem+json');
    }
    assert.equal((await ask('/embed/', { headers: HTML })).status, 200);
    for (const path of ['/embed/program-card/%2e%2e%2fx', '/embed/program-card/a%00b'])
      assert.ok([400, 404].includes((await ask(path)).status), path);
  });
});
