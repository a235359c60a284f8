import { insideOf, tagOf } from '../../../demo/potongan.js';

/** Programme of the article; its card and meter need one document. */
export const PROGRAM = 'jalan-akses-tarok-city-tandikek';
const DOCUMENTS = [`programs/${PROGRAM}.json`, 'news.json'];

const CSS = '.show{font-family:system-ui,sans-serif;margin:24px 0}';

const paragraphs = (texts) => texts.map((text) => `<p>${text}</p>`).join('\n');

const BEFORE = [
  '<b>Kapalo Hilalang</b> — Pekerjaan jalan akses Tarok City–Tandikek memasuki tahap pengaspalan. Ruas sepanjang enam kilometer ini menghubungkan Kawasan Terpadu Tarok City di Kecamatan 2×11 Kayutanam dengan Tandikek.',
];
const MIDDLE = [
  'Bagi warga di sepanjang ruas, yang paling ditunggu adalah jembatan kecil sebelum simpang. Selama jembatan belum selesai, angkutan hasil kebun masih memutar lewat jalan lama.',
  'Tarok City dirancang di atas lahan 697 hektare, dengan 40 persen ruang terbuka hijau. Empat perguruan tinggi mendapat bagian, yang terluas 150 hektare untuk Universitas Negeri Padang.',
];
const AFTER = [
  'Dua jalan akses lain, ke Pasa Limau sepanjang lima kilometer dan ke Malibou Anai sepanjang tiga kilometer, tercantum dalam rencana yang sama.',
  'Warga, jembatan, dan pengaspalan dalam tulisan ini rekaan untuk peragaan. Luas dan panjang jalan berasal dari sumber yang ditautkan.',
];

const link = '<a href="https://padangpariamankab.go.id/">Jalan akses Tarok City–Tandikek</a>';
const room = (height) => `class="show" style="display:block;min-height:${height}px"`;
/** Both reserve the same room, as the demo's snippets do. */
const ROOM = { card: room(690), meter: room(272), feed: room(1460) };

const tags = () => ({
  card: `<opd-program-card program="${PROGRAM}" ${ROOM.card}>${link}</opd-program-card>`,
  meter: `<opd-progress-meter program="${PROGRAM}" ${ROOM.meter}>${link}</opd-progress-meter>`,
  feed: `<opd-news-feed limit="10" ${ROOM.feed}>${link}</opd-news-feed>`,
});
const places = () => ({
  card: `<div data-show="card" data-program="${PROGRAM}" ${ROOM.card}>${link}</div>`,
  meter: `<div data-show="meter" data-program="${PROGRAM}" ${ROOM.meter}>${link}</div>`,
  feed: `<div data-show="news" data-limit="10" ${ROOM.feed}>${link}</div>`,
});

/** What the page is going to ask for, named where the browser sees it first. */
const preloads = (endpoint) =>
  [
    `<link rel="modulepreload" href="${endpoint}/opd-program-parts.js">`,
    ...DOCUMENTS.map((path) => `<link rel="preload" as="fetch" crossorigin href="${endpoint}/v1/${path}">`),
  ].join('\n');
const module = (endpoint) => `<script type="module" src="${endpoint}/opd-widgets.js"></script>`;

/** What stands in the head of each candidate, and what in the text. */
const CANDIDATES = {
  vanilla: (endpoint) => [`<script defer src="/vanilla.js" data-endpoint="${endpoint}/v1/"></script>`, places()],
  ours: (endpoint) => [module(endpoint), tags()],
  'ours + preload': (endpoint) => [preloads(endpoint) + module(endpoint), tags()],
};

/** The same news article, in the demo's newspaper style, with what a candidate puts into it. It has no picture of its own. */
export function article(candidate, endpoint) {
  const [head, show] = CANDIDATES[candidate](endpoint);
  return page(
    `<style>${CSS}</style>
${head}`,
    `${paragraphs(BEFORE)}
${show.card}
${paragraphs(MIDDLE)}
<h2>Angka terkini</h2>
${show.meter}
${paragraphs(AFTER)}
<h2>Kabar daerah</h2>
${show.feed}`,
  );
}

/**
 * The article with what the demo gives a webmaster to paste: a card, a meter and a feed between paragraphs.
 * @param sentence the demo's paragraph with a meter inside
 */
export function snippetArticle(endpoint, project, sentence) {
  const inside = (kind) => insideOf(project, kind, 'id', endpoint);
  return page(
    module(endpoint),
    `${paragraphs(BEFORE)}
${sentence}
${tagOf('card', { program: PROGRAM }, inside('card'))}
${paragraphs(MIDDLE)}
${tagOf('meter', { program: PROGRAM }, inside('meter'))}
${paragraphs(AFTER)}
${tagOf('news', {}, inside('news'))}
${paragraphs(AFTER)}`,
  );
}

/** The article with one widget between its paragraphs, and what a candidate has in the head. */
export const articleAround = (head, widget) =>
  page(
    head,
    `${paragraphs(BEFORE)}
${widget}
${paragraphs([...MIDDLE, ...AFTER])}`,
  );

function page(head, text) {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Aspal tahap pertama sampai di Tarok · Warta Contoh</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/artikel.css">
${head}
</head>
<body>
<header><nav><ul><li>Daerah</li><li>Situs dinas</li><li>Semua</li></ul></nav></header>
<main>
<article class="story">
<h1>Aspal tahap pertama sampai di Tarok, warga menunggu sisa jalan ke Tandikek</h1>
${text}
</article>
</main>
<footer><p>Warta Contoh</p></footer>
</body>
</html>`;
}
