import { html } from 'hono/html';
import type { Remark } from '../../sources/found.js';
import { foreign, type Markup } from './markup.js';
import { lapse, timeOf } from './moments.js';
import { notTakenText } from './not-taken.js';
import { remarkNote, remarksTable } from './remarks-table.js';
import type { RunResult, SourceResult, SourceState } from './run-result.js';
import { countOf, isRead } from './source-words.js';
import { counted } from './summary.js';
import { table } from './table.js';

const STATES: Record<SourceState, { className: string; word: string }> = {
  ok: { className: 'good', word: 'Terbaca' },
  unchanged: { className: 'good', word: 'Tidak berubah' },
  failed: { className: 'bad', word: 'Tidak terbaca' },
  waiting: { className: 'warn', word: 'Belum ditanya lagi' },
};

const stateOf = ({ state }: SourceResult): Markup =>
  html`<span class="${STATES[state].className}">${STATES[state].word}</span>`;

/** What is shown of a source that was not read now, and when it is asked again. */
function staleText({ readAt, retryAt }: SourceResult, { finishedAt }: RunResult): Markup {
  const shown =
    readAt === undefined
      ? 'Belum pernah terbaca, jadi belum ada isinya yang tayang.'
      : html`Yang tayang tetap isi ${timeOf(readAt)}, ${lapse(finishedAt - readAt)} sebelum laporan ini.`;
  return html`<p>${shown}${retryAt === undefined ? '' : html` Dicoba lagi paling cepat ${timeOf(retryAt)}.`}</p>`;
}

const came = ({ programs, news, pictures }: SourceResult): string =>
  [
    programs && `${counted(programs)} program`,
    news && `${counted(news)} berita`,
    pictures && `${counted(pictures)} gambar`,
  ]
    .filter(Boolean)
    .join(', ') || 'tidak ada isi';

/** One source, with all that is to be told about it. */
export function sourceArticle(source: SourceResult, result: RunResult): Markup {
  const { title, type, address, remarks, notTaken } = source;
  const of = (level: Remark['level']) => remarks.filter((remark) => remark.level == level);
  return html`<article>
    <h3>${foreign(title)}</h3>
    <p>${stateOf(source)} · ${came(source)} · <span class="meta">${foreign(address)}</span></p>
    ${isRead(source) ? '' : staleText(source, result)} ${of('failed').map((remark) => remarkNote(remark, type))}
    ${notTakenText(notTaken)}
    ${remarksTable(`Tidak terbit: ${counted(countOf(source, 'left-out'))}`, of('left-out'), type)}
    ${remarksTable(`Terbit, tetapi perlu dilihat: ${counted(countOf(source, 'doubt'))}`, of('doubt'), type)}
  </article>`;
}

/** All sources, one a line. */
export const sourcesTable = ({ sources }: RunResult): Markup =>
  table<SourceResult>(
    '',
    [
      { heading: 'Sumber', cell: ({ title }) => foreign(title) },
      { heading: 'Keadaan', cell: stateOf },
      { heading: 'Isi dari', cell: ({ readAt }) => (readAt === undefined ? 'belum pernah' : timeOf(readAt)) },
      { heading: 'Program', cell: ({ programs }) => counted(programs), number: true },
      { heading: 'Berita', cell: ({ news }) => counted(news), number: true },
      { heading: 'Gambar', cell: ({ pictures }) => counted(pictures), number: true },
      { heading: 'Tidak terbit', cell: (source) => counted(countOf(source, 'left-out')), number: true },
      { heading: 'Perlu dilihat', cell: (source) => counted(countOf(source, 'doubt')), number: true },
    ],
    sources,
  );
