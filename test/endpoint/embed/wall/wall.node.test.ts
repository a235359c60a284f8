import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { createEndpoint, type Endpoint } from '../../../../src/endpoint/app.js';
import { createEmbed } from '../../../../src/endpoint/embed/embed.js';
import { createWall } from '../../../../src/endpoint/embed/wall/create-wall.js';
import { createFigures } from '../../../../src/endpoint/figures/create-figures.js';
import { definitions } from '../../../../src/endpoint/figures/definitions.js';
import type { Files } from '../../../../src/endpoint/stored-file.js';
import { feedbackFiles } from '../../../support/feedback-edition.js';
import { readable } from '../asking.js';

const ROOT = 'https://widget.example.go.id/';
const NOW = Date.parse('2026-11-27T10:00:00+07:00');
const DAY = 864e5;
const HOSTILE = '<img src=x onerror=alert(1)> & "Dinas"';

/** Rows as the store has them: how many working weeks ago it came, and after how many days it was answered. */
const row = (id: number, agency: string, weeks: number, days?: number, closed = days != undefined) => ({
  id,
  agency,
  program: null,
  kind: 'aspirasi',
  service_code: 'jalan',
  stage: closed ? 'done' : 'received',
  tray: closed ? 'closed' : days == undefined ? 'todo' : 'waiting',
  received_at: NOW - weeks * 7 * DAY,
  expected_at: NOW - weeks * 7 * DAY + 7 * DAY,
  first_reply_at: days == undefined ? null : NOW - weeks * 7 * DAY + days * DAY,
  closed_at: closed ? NOW - weeks * 7 * DAY + days! * DAY : null,
});
const ROWS = [
  ...[1, 2, 3, 4, 5].map((week) => row(week, 'pupr', week, week == 5 ? undefined : 4)),
  row(6, 'kominfo', 20, 0),
  row(7, 'kominfo', 30),
];

const files: Files = feedbackFiles({
  'index.json': {
    version: '1.0',
    publisher: { name: 'Kabupaten Contoh' },
    agencies: [
      { id: 'pupr', name: 'Dinas PUPR' },
      { id: 'kominfo', name: HOSTILE },
      { id: 'dinkes', name: 'Dinas Kesehatan' },
    ],
    feedback: { consent: { version: '1', purpose: 'x' }, controller: { name: 'x' }, retention: 'P1Y' },
  },
  'programs.json': { uri: `${ROOT}v1/programs.json`, projects: [] },
});

const endpointOf = (rows?: object[]): Endpoint => {
  const figures =
    rows &&
    createFigures({
      engine: { read: async ({ values }) => (values[0] == 0 ? rows : []) as never },
      edition: () => files,
      now: () => NOW,
    });
  const wall = createWall({ files: () => files, summary: figures?.current, now: () => NOW });
  return createEndpoint(files, { rooms: [wall, createEmbed({ files: () => files })] });
};

describe('the wall', () => {
  let endpoint: Endpoint;
  const ask = (path: string, of = endpoint) => of(new Request(ROOT + path));
  const page = async (path: string, of = endpoint): Promise<string> => {
    const response = await ask(path, of);
    assert.equal(response.status, 200, path);
    return response.text();
  };

  before(() => {
    endpoint = endpointOf(ROWS);
  });

  it('says how an agency answers: how many, how fast, what is open, month by month', async () => {
    const said = readable(await page('jawaban/pupr'));
    assert.match(said, /Dinas PUPR/);
    assert.match(
      said,
      /4 dari 5 pesan yang masuk sejak 1\xa0Des\xa02025 sudah dijawab \(80\xa0%\), separuh dijawab dalam 2\xa0hari kerja\./,
    );
    assert.match(said, /Selesai 4 dari 5/);
    assert.match(said, /Belum selesai 1 /);
    assert.match(said, /Lewat tenggat 1 belum dijawab/);
    assert.match(said, /Paling lama terbuka 25\xa0hari kerja, sejak 23\xa0Okt\xa02026/);
    assert.match(said, /30 hari terakhir 4 masuk, 4 dijawab/);
    assert.match(said, /November\xa02026, berjalan 3 dari 3 dijawab /);
    assert.equal((await page('jawaban/pupr')).match(/<rect class="fill"/g)?.length, 12);
    assert.match(said, /Kabupaten Contoh · Dihitung 27\xa0Nov\xa02026, 10.00\xa0WIB/);
  });

  it('says no percentage and no median of a few, and what all of it means', async () => {
    const said = readable(await page('jawaban/kominfo'));
    assert.match(said, /1 dari 2 pesan yang masuk sejak 1\xa0Des\xa02025 sudah dijawab\./);
    assert.doesNotMatch(said.replace(/Arti angkanya[^]*/, ''), /%|separuh/i);
    for (const text of Object.values(definitions.id)) assert.ok(said.includes(text), text);
  });

  it('names all agencies that have messages, the one that lets somebody wait the longest first', async () => {
    const text = await page('jawaban/');
    const said = readable(text);
    assert.match(said, /5 dari 7 pesan/);
    assert.ok(text.indexOf('href="../jawaban/kominfo"') < text.indexOf('href="../jawaban/pupr"'));
    assert.ok(text.includes('href="../jawaban/pupr"'));
    assert.doesNotMatch(said, /Dinas Kesehatan/);
    assert.match(said, /Belum selesai 1 Lewat tenggat|Belum selesai/);
  });

  it('speaks English where asked, and keeps language and theme in its links', async () => {
    const text = await page('jawaban/?lang=en&theme=dark');
    assert.match(text, /<html lang="en"\s+data-theme="dark">/);
    assert.match(readable(text), /5 of 7 messages since 1\xa0Dec\xa02025 are answered \(71%\)/);
    assert.ok(text.includes('href="../jawaban/pupr?lang=en&amp;theme=dark"'));
    assert.ok(text.includes('href="../jawaban/?theme=dark"'), 'the other language');
  });

  it('leads to the form, the released messages and the open data, which are there', async () => {
    const text = await page('jawaban/pupr');
    for (const path of ['embed/feedback-form/semua', 'embed/feedback-list/semua', 'v1/feedback/summary.json']) {
      assert.ok(text.includes(`href="../${path}"`), path);
      assert.equal((await ask(path)).status, 200, path);
    }
    assert.ok(text.includes(`<meta property="og:image" content="${ROOT}img/jawaban/pupr.png" />`));
    assert.ok(text.includes(`<link rel="canonical" href="${ROOT}jawaban/pupr" />`));
    const sheet = /href="\.\.\/(embed\/wall\.css[^"]*)"/.exec(text)![1]!;
    assert.equal((await ask(sheet)).headers.get('content-type'), 'text/css; charset=utf-8');
  });

  it('may be framed by everyone, runs nothing but our own files, and takes a name for a name', async () => {
    const response = await ask('jawaban/kominfo');
    const policy = response.headers.get('content-security-policy')!;
    assert.doesNotMatch(policy, /frame-ancestors|unsafe/);
    assert.equal(response.headers.get('x-frame-options'), null);
    const text = await response.text();
    assert.ok(text.includes('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Dinas&quot;'));
    assert.doesNotMatch(text, /<img| style=|<script>/);
  });

  it('is not there for an agency that is not, nor under a longer address', async () => {
    for (const path of [
      'jawaban/none',
      'jawaban/semua',
      'jawaban/pupr/',
      'img/jawaban/none.png',
      'img/jawaban/pupr.gif',
    ])
      assert.equal((await ask(path)).status, 404, path);
    const short = await ask('jawaban?lang=en');
    assert.deepEqual([short.status, short.headers.get('location')], [308, '/jawaban/?lang=en']);
  });

  it('is not sent again to who has it, and changes with the figures', async () => {
    const etag = (await ask('jawaban/pupr')).headers.get('etag')!;
    const again = await endpoint(new Request(`${ROOT}jawaban/pupr`, { headers: { 'if-none-match': etag } }));
    assert.equal(again.status, 304);
    assert.notEqual((await ask('jawaban/pupr', endpointOf([]))).headers.get('etag'), etag);
  });

  it('says that nothing came, and where nothing is counted that it is not: no number at all', async () => {
    assert.match(readable(await page('jawaban/dinkes')), /Belum ada pesan yang masuk sejak 1\xa0Des\xa02025\./);
    const static_ = readable(await page('jawaban/', endpointOf())).replace(/Tulis pesan[^]*/, '');
    assert.match(static_, /Di sini pesan tidak dihitung/);
    assert.doesNotMatch(static_, /\d/);
  });

  it('has pictures: words in the SVG for who cannot see it, outlines alone in the PNG, for previews in chats', async () => {
    const svg = await page('img/jawaban/pupr.svg');
    assert.match(svg, /<title id="opd-jawaban-pupr-title">Jawaban atas pesan warga: Dinas PUPR<\/title>/);
    assert.match(svg, /<desc[^>]*>4 dari 5 pesan [^<]*Lewat tenggat: 1 belum dijawab\. /);
    const hostile = await page('img/jawaban/kominfo.svg?lang=en');
    assert.doesNotMatch(hostile, /<img|<script/);
    const response = await ask('img/jawaban/semua.png?theme=dark');
    assert.equal(response.headers.get('content-type'), 'image/png');
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    assert.deepEqual([width, height], [1200, 630]);
  });

  it('keeps everything in its picture apart: no line of text below the foot of another, none outside', async () => {
    for (const rows of [
      ROWS,
      [],
      ROWS.map((each) => ({ ...each, first_reply_at: null, closed_at: null, tray: 'todo' })),
    ])
      for (const path of ['semua', 'pupr', 'kominfo']) {
        const svg = await (await ask(`img/jawaban/${path}.svg`, endpointOf(rows))).text();
        const lines = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"/g)].map(([, , y]) =>
          Number(y),
        );
        const foot = lines.at(-1)!;
        assert.ok(foot < 315, `${foot}`);
        assert.ok(
          lines.slice(0, -1).every((y) => y < foot - 24),
          `${path} ${lines}`,
        );
      }
  });
});
