import { readFileSync } from 'node:fs';
import type { Page } from '../support/page-server.js';
import { CARD, DOCTOR, ENDPOINT, SCRIPT, type DoctoredPage } from './doctored-pages.js';

/** A page with one fault: what the doctor has to say of it, and the page as its remedy makes it. */
export interface FaultyPage {
  name?: string;
  page: DoctoredPage;
  says: RegExp;
  code?: string | RegExp;
  /** Where the remedy is something to copy. */
  mended?: (code: string) => DoctoredPage;
}

const body = (text: string): DoctoredPage => ({ body: text });
/** In place of the start tag stands what is to be copied; its end stays. */
const asBody = (code: string): DoctoredPage =>
  body(/<\/|…/.test(code) ? code : `${code}</${/<([\w-]+)/.exec(code)![1]}>`);
const asHead = (code: string): DoctoredPage => ({ head: ENDPOINT + code });
const withStyle = (css: string, text = CARD): DoctoredPage => ({
  head: `${ENDPOINT}${SCRIPT}<style>${css}</style>`,
  body: text,
});
const card = (attributes: string) => `<opd-program-card ${attributes}></opd-program-card>`;

/** A policy that lets the doctor in, and of the widgets what `more` says. */
const policy = (more: string) => ({
  'content-security-policy': `script-src 'self' OTHER; connect-src 'self' OTHER; img-src 'self' OTHER; ${more}`,
});
const without = (directive: string, sources: string): DoctoredPage => ({
  headers: {
    'content-security-policy': policy('')['content-security-policy'].replace(
      new RegExp(`${directive} [^;]*`),
      `${directive} ${sources}`,
    ),
  },
});
const asDirective =
  (directive: string) =>
  (code: string): DoctoredPage =>
    without(directive, code.slice(directive.length + 1).replace(';', ''));

/** An endpoint of its own, whose documents are changed. */
let endpoints = 0;
const endpoint = (files: Record<string, Partial<Page> & { json?: unknown }>): DoctoredPage => {
  const base = `/titik-${++endpoints}/v1/`;
  const more = Object.fromEntries(
    Object.entries(files).map(([name, { json, ...page }]) => [
      base + name,
      { type: 'application/json', body: JSON.stringify(json ?? INDEX), ...page },
    ]),
  );
  return {
    more,
    head: `<meta name="opd-endpoint" content="OTHER${base}">${SCRIPT}`,
    body: '<opd-news-feed></opd-news-feed>',
  };
};
const INDEX = { version: '1.0', publishedDate: new Date().toISOString(), agencies: [{ id: 'pupr', name: 'PUPR' }] };
const file = (name: string) => readFileSync(`dist/${name}.js`, 'utf8');
const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

export const MARKUP: Record<string, FaultyPage> = {
  stripped: {
    page: body('<div data-program="tarok-city">Tarok City</div>'),
    says: /Penanda widget dibuang penyunting.*<div> masih punya nama program/,
    code: '<div data-opd-widget="program-card" data-program="tarok-city">',
    mended: asBody,
  },
  escaped: {
    page: body('<p>&lt;opd-program-card program="tarok-city"&gt;&lt;/opd-program-card&gt;</p>'),
    says: /tampil sebagai tulisan/,
    code: '<opd-program-card program="tarok-city">',
    mended: asBody,
  },
  'no-widget': {
    page: body('<p>Selamat datang</p>'),
    says: /Tidak ada widget di halaman ini/,
    code: /^<div data-opd-widget="program-card" data-program="tarok-city">/,
    mended: asBody,
  },
  'unknown-widget': {
    page: body('<opd-programme-card program="tarok-city"></opd-programme-card>'),
    says: /Tidak ada widget opd-programme-card\. Mungkin maksud Anda opd-program-card/,
    code: '<opd-program-card program="tarok-city">…</opd-program-card>',
    mended: asBody,
  },
  'unknown-attribute': {
    page: body('<opd-news-feed limits="3"></opd-news-feed>'),
    says: /tidak punya limits\. Mungkin maksud Anda limit/,
    code: '<opd-news-feed limit="3">',
    mended: asBody,
  },
  'unknown-value': {
    page: body('<opd-progress-meter program="tarok-city" variant="compak"></opd-progress-meter>'),
    says: /variant="compak" diabaikan\. Yang bisa dipakai: block, compact, inline/,
    code: '<opd-progress-meter program="tarok-city" variant="compact">',
    mended: asBody,
  },
  'missing-attribute': {
    page: body(card('')),
    says: /opd-program-card belum menyebut program/,
    code: '<opd-program-card program="tarok-city">',
    mended: asBody,
  },
  'curly-quotes': {
    page: body(card('program=”tarok-city”')),
    says: /Tanda kutip melengkung/,
    code: '<opd-program-card program="tarok-city">',
    mended: asBody,
  },
  'unknown-program': {
    page: body(card('program="tarok-sity"')),
    says: /Tidak ada program tarok-sity di server data\. Mungkin maksud Anda tarok-city/,
    code: '<opd-program-card program="tarok-city">',
    mended: asBody,
  },
  'unknown-agency': {
    page: body('<opd-feedback-form agency="dinas-pupe"></opd-feedback-form>'),
    says: /Tidak ada dinas dinas-pupe.*dinas-pupr/,
    code: '<opd-feedback-form agency="dinas-pupr">',
    mended: asBody,
  },
  'unknown-service': {
    page: body('<opd-feedback-form service="lamppu"></opd-feedback-form>'),
    says: /Tidak ada layanan lamppu.*lampu/,
    code: '<opd-feedback-form service="lampu">',
    mended: asBody,
  },
};

export const SCRIPTS: Record<string, FaultyPage> = {
  'script-missing': {
    page: { head: ENDPOINT },
    says: /Skrip widget belum ada.*opd-program-card ada di halaman/,
    code: '<script type="module" src="OTHER/opd-widgets.js"></script>',
    mended: (code) => ({
      ...asHead(code),
      more: { '/opd-widgets.js': { body: file('opd-widgets'), type: 'text/javascript' } },
    }),
  },
  'script-twice': {
    page: { head: `${ENDPOINT}${SCRIPT}<script type="module" src="ORIGIN/dist/opd-widgets.js"></script>` },
    says: /ORIGIN\/dist\/opd-widgets\.js adalah salinan kedua/,
    code: '<script type="module" src="OTHER/dist/opd-widgets.js"></script>',
    mended: asHead,
  },
  'script-both': {
    page: { head: `${ENDPOINT}${SCRIPT}<script defer src="OTHER/dist/opd-widgets.classic.js"></script>` },
    says: /Skrip modul dan skrip biasa dipakai bersama/,
    code: '<script type="module" src="OTHER/dist/opd-widgets.js"></script>',
    mended: asHead,
  },
  'script-not-module': {
    page: { head: `${ENDPOINT}<script type="text/rocketscript" src="OTHER/dist/opd-widgets.js"></script>` },
    says: /tidak dijalankan sebagai modul/,
    code: '<script type="module" src="OTHER/dist/opd-widgets.js"></script>',
    mended: asHead,
  },
  'script-down': {
    page: { head: `${ENDPOINT}<script type="module" src="OTHER/lama/opd-widgets.js"></script>` },
    says: /OTHER\/lama\/opd-widgets\.js dijawab 404/,
  },
  'script-type': {
    page: {
      head: `${ENDPOINT}<script type="module" src="OTHER/teks/opd-widgets.js"></script>`,
      more: {
        '/teks/opd-widgets.js': {
          body: file('opd-widgets'),
          type: 'text/plain',
          headers: { 'x-content-type-options': 'nosniff' },
        },
      },
    },
    says: /sebagai text\/plain; peramban tidak menjalankannya/,
    code: 'Content-Type: text/javascript',
  },
  'script-integrity': {
    page: {
      head: `${ENDPOINT}<script type="module" crossorigin="anonymous" integrity="sha384-${'A'.repeat(64)}" src="OTHER/dist/opd-widgets.js"></script>`,
    },
    says: /tidak cocok dengan integrity/,
  },
  'two-versions': {
    page: {
      head: `${ENDPOINT}<script type="module" src="OTHER/${VERSION}/opd-widgets.js"></script><script type="module" src="OTHER/9.9.9/opd-widgets.js"></script>`,
      more: {
        [`/${VERSION}/opd-widgets.js`]: { body: file('opd-widgets'), type: 'text/javascript' },
        '/9.9.9/opd-widgets.js': { body: file('opd-widgets').replaceAll(VERSION, '9.9.9'), type: 'text/javascript' },
      },
    },
    says: new RegExp(`Versi ${VERSION.replaceAll('.', '\\.')}, 9\\.9\\.9 dimuat bersama`),
    code: '<script type="module" src="OTHER/9.9.9/opd-widgets.js"></script>',
    mended: asHead,
  },
  'name-taken': {
    page: {
      head: `${ENDPOINT}<script>customElements.define('opd-program-card', class extends HTMLElement {})</script>${SCRIPT}`,
    },
    says: /sudah mendaftarkan opd-program-card lebih dulu/,
  },
};

export const POLICIES: Record<string, FaultyPage> = {
  'policy script-src': {
    page: without('script-src', "'self' OTHER/dist/opd-doctor.js"),
    says: /script-src tidak menyebut OTHER, skrip widget tidak boleh dijalankan/,
    code: "script-src 'self' OTHER/dist/opd-doctor.js OTHER;",
    mended: asDirective('script-src'),
  },
  'policy script-src, of the files that come later': {
    page: without('script-src', "'self' OTHER/dist/opd-doctor.js OTHER/dist/opd-widgets.js"),
    says: /script-src tidak menyebut OTHER/,
    code: /^script-src 'self' .* OTHER;$/,
    mended: asDirective('script-src'),
  },
  'policy connect-src': {
    page: without('connect-src', "'self'"),
    says: /connect-src tidak menyebut OTHER, data tidak boleh diambil/,
    code: "connect-src 'self' OTHER;",
    mended: asDirective('connect-src'),
  },
  'policy connect-src, where the page cannot even ask for itself': {
    page: without('connect-src', "'none'"),
    says: /connect-src tidak menyebut OTHER/,
    code: 'connect-src OTHER;',
    mended: asDirective('connect-src'),
  },
  'policy img-src': {
    page: without('img-src', "'self'"),
    says: /img-src tidak menyebut OTHER, gambar tidak boleh dimuat/,
    code: "img-src 'self' OTHER;",
    mended: asDirective('img-src'),
  },
  'policy in a meta element': {
    page: { head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${ENDPOINT}${SCRIPT}` },
    says: /connect-src tidak menyebut OTHER/,
    code: "connect-src 'self' OTHER;",
    mended: (code) => ({
      head: `<meta http-equiv="Content-Security-Policy" content="${code}">${ENDPOINT}${SCRIPT}`,
    }),
  },
  'policy-nonce': {
    page: {
      headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
      head: `${ENDPOINT}${SCRIPT}${DOCTOR.replace('<script', '<script nonce="abc"')}`,
    },
    says: /tidak membawa nonce, jadi tidak dijalankan/,
    code: '<script type="module" nonce="…" src="OTHER/dist/opd-widgets.js"></script>',
    mended: (code) => ({
      headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
      head: ENDPOINT + code.replace('…', 'abc') + DOCTOR.replace('<script', '<script nonce="abc"'),
    }),
  },
  'policy-trusted-types': {
    page: { headers: policy("require-trusted-types-for 'script'; trusted-types situs") },
    says: /mewajibkan Trusted Types, tetapi tidak menyebut lit-html/,
    code: 'trusted-types situs lit-html;',
    mended: (code) => ({ headers: policy(`require-trusted-types-for 'script'; ${code}`) }),
  },
};

const past = (days: number) => new Date(Date.now() - days * 864e5).toISOString();

export const ENDPOINTS: Record<string, FaultyPage> = {
  'bad-endpoint': {
    page: body(card('program="tarok-city" endpoint="htp:/widget/v1"')),
    says: /htp:\/widget\/v1 bukan alamat web/,
    code: '<opd-program-card program="tarok-city" endpoint="https://widget.example.go.id/v1/">',
    mended: asBody,
  },
  'endpoint-down': {
    page: endpoint({ 'index.json': { status: 503 } }),
    says: /index\.json dijawab 503\. \| Kabari pengelola/,
  },
  'endpoint-silent': {
    page: body(card('program="tarok-city" endpoint="http://127.0.0.1:2/v1/"')),
    says: /Tidak ada sambungan ke http:\/\/127\.0\.0\.1:2\/v1\/index\.json/,
  },
  'endpoint-slow': {
    page: { early: `AbortSignal.timeout = () => AbortSignal.abort(new DOMException('', 'TimeoutError'))` },
    says: /belum menjawab setelah 15 detik/,
  },
  cors: {
    page: endpoint({ 'index.json': { headers: { 'access-control-allow-origin': 'https://lain.example' } } }),
    says: /tidak boleh membacanya dari halaman ini/,
    code: 'Access-Control-Allow-Origin: *',
    mended: () => endpoint({ 'index.json': {} }),
  },
  'document-type': {
    page: endpoint({ 'index.json': { type: 'text/html' } }),
    says: /sebagai text\/html\. Masih terbaca/,
    code: 'Content-Type: application/json',
  },
  'not-json': {
    page: endpoint({ 'index.json': { body: '<html>' } }),
    says: /berisi hal lain, misalnya halaman masuk Wi-Fi/,
  },
  'not-ours': { page: endpoint({ 'index.json': { json: {} } }), says: /Data bukan untuk widget ini/ },
  newer: { page: endpoint({ 'index.json': { json: { ...INDEX, version: '2.0' } } }), says: /versi yang lebih baru/ },
  old: {
    page: endpoint({ 'index.json': { json: { ...INDEX, updateCycle: 'P1M', publishedDate: past(70) } } }),
    says: /lebih dari dua kali jarak terbit/,
  },
  future: {
    page: endpoint({ 'index.json': { json: { ...INDEX, publishedDate: past(-2) } } }),
    says: /Jam perangkat ini terlambat, atau jam server terlalu cepat/,
  },
};

const entry = `{ startTime: 10, duration: 5100, domainLookupStart: 0, domainLookupEnd: 0, connectStart: 0, connectEnd: 0, requestStart: 1, responseStart: 4801, responseEnd: 5101 }`;

export const DEVICES: Record<string, FaultyPage> = {
  clock: {
    page: { headers: { date: new Date(Date.now() - 2 * 36e5).toUTCString() } },
    says: /Jam perangkat ini 1[12]\d menit lebih cepat/,
  },
  storage: {
    page: {
      early: `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } })`,
    },
    says: /Penyimpanan peramban tertutup/,
  },
  'storage-sandbox': {
    page: { headers: { 'content-security-policy': 'sandbox allow-scripts' } },
    says: /iframe sandbox tanpa allow-same-origin/,
    code: 'sandbox="allow-scripts allow-same-origin"',
  },
  slow: {
    page: { early: `performance.getEntriesByName = () => [${entry}]` },
    says: /perlu 5,1 detik\. Paling lama: menunggu jawaban server/,
  },
};

/** Room that a theme takes: the remedy is put into the page beside the theme. */
const themed = (css: string, text = CARD) => ({
  page: withStyle(css, text),
  mended: (code: string) => withStyle(css + code, text),
});
const box = (name: string, text = CARD) => `<div class="${name}">${text}</div>`;

export const ROOMS: Record<string, FaultyPage> = {
  'no-width': {
    ...themed('.kolom { width: 0 }', box('kolom')),
    says: /Lebar hanya 0 px.*\.kolom \{ width: 0px \} terlalu sempit/,
    code: /^div\.kolom \{/,
  },
  'no-width, in a flex row': {
    ...themed('.baris { display: flex } .sempit { flex: 0 0 90px }', box('baris', `${box('sempit')}<p>Berita</p>`)),
    says: /Lebar hanya 90 px/,
  },
  'no-width, of its own': {
    ...themed('opd-program-card { width: 40px }'),
    says: /Lebar hanya 40 px.*opd-program-card \{ width: 40px \}/,
  },
  'no-height': {
    ...themed('opd-program-card { height: 0; min-height: 0; overflow: hidden }'),
    says: /Tinggi 0 px.*opd-program-card \{ height: 0px \}/,
    code: /^opd-program-card \{/,
  },
  hidden: {
    ...themed('main :not(p, a) { display: none }', `<main>${CARD}</main>`),
    says: /Aturan main :not\(p, a\) \{ display: none \} menyembunyikan opd-program-card/,
    code: 'opd-program-card {\n  display: block !important;\n}',
  },
  'hidden, by visibility': {
    ...themed('opd-program-card { visibility: hidden }'),
    says: /visibility: hidden \} menyembunyikan/,
    code: 'opd-program-card {\n  visibility: visible !important;\n}',
  },
  'hidden-around': {
    ...themed('.tab { display: none }', box('tab')),
    says: /di dalam div\.tab yang sedang disembunyikan/,
    code: 'div.tab {\n  display: block !important;\n}',
  },
  clipped: {
    ...themed('.kotak { height: 80px; overflow: hidden }', box('kotak')),
    says: /div\.kotak memotong opd-program-card/,
    code: /^div\.kotak \{/,
  },
};
