import { html } from 'hono/html';
import { id, moment } from '../../../i18n/index.js';
import type { Finding } from '../../finding.js';
import { changesMarkup, matchesMarkup, overdueTable } from './change-sections.js';
import { foreign, type Markup } from './markup.js';
import { lapse, timeOf } from './moments.js';
import { pageText } from './page.js';
import type { RunKind, RunResult } from './run-result.js';
import { sourceArticle, sourcesTable } from './source-sections.js';
import { isRead } from './source-words.js';
import { counted, countsOf, summaryText } from './summary.js';
import { table } from './table.js';

const HEADINGS: Record<RunKind, string> = {
  published: 'Edisi baru sudah tayang',
  unchanged: 'Tidak ada yang berubah',
  held: 'Edisi baru ditahan, yang lama tetap tayang',
  'dry-run': 'Percobaan, tidak ada yang diterbitkan',
  failed: 'Penerbitan gagal, yang lama tetap tayang',
};

/** The report of a run, in Indonesian: one file without script, to be kept, sent and printed. */
export function reportPage(result: RunResult): string {
  const { kind, publisher, startedAt, finishedAt, edition, sources, difference, matches, overdue, findings } = result;
  const failed = sources.filter((source) => !isRead(source));
  const remarked = sources.filter((source) => isRead(source) && (source.remarks.length || hasLeft(source.notTaken)));
  const body = html`<header>
      <p class="meta">Laporan penerbitan · ${foreign(publisher)}</p>
    </header>
    <main>
      <h1>${HEADINGS[kind]}</h1>
      <p class="lead">${summaryText(result)}</p>
      <p class="meta">
        ${timeOf(finishedAt)}, selesai dalam
        ${lapse(finishedAt - startedAt)}.${
          edition && Date.parse(edition) ? html` Edisi yang tayang: ${timeOf(Date.parse(edition))}.` : ''
        }
      </p>
      ${numbers(result)}
      ${findings.length ? section('pengaturan', 'Pengaturan dan edisi', findingsTable(findings)) : ''}
      ${failed.length ? section('tidak-terbaca', 'Sumber yang tidak terbaca', articles(failed, result)) : ''}
      ${remarked.length ? section('catatan', 'Catatan dari sumber yang terbaca', articles(remarked, result)) : ''}
      ${difference ? section('perubahan', 'Yang berubah', changesMarkup(difference)) : ''}
      ${overdue.length ? section('terlambat', 'Terlambat diperbarui', overdueTable(overdue)) : ''}
      ${section('sumber', 'Semua sumber', sourcesTable(result))}
      ${matches.length ? section('berita', 'Berita dan programnya', matchesMarkup(matches)) : ''}
    </main>`;
  return pageText({ language: 'id', title: `Laporan penerbitan, ${moment(id, finishedAt)}`, body });
}

const hasLeft = (notTaken: Record<string, number>): boolean => Object.values(notTaken).some(Boolean);

const section = (name: string, heading: string, content: Markup | Markup[]): Markup =>
  html`<section id="${name}" aria-labelledby="${name}-judul">
    <h2 id="${name}-judul">${heading}</h2>
    ${content}
  </section>`;

const articles = (sources: RunResult['sources'], result: RunResult): Markup[] =>
  sources.map((source) => sourceArticle(source, result));

/** The four numbers that are asked for first, each leading to what it counts. */
function numbers(result: RunResult): Markup {
  const { read, sources, changed, leftOut, overdue } = countsOf(result);
  const all: [name: string, section: string | false, number: Markup | string][] = [
    ['sumber terbaca', 'sumber', html`${counted(read)} <small>dari ${counted(sources)}</small>`],
    ['perubahan program', changed !== undefined && 'perubahan', changed === undefined ? '–' : counted(changed)],
    ['isian tidak terbit', leftOut > 0 && 'catatan', counted(leftOut)],
    ['program terlambat diperbarui', overdue > 0 && 'terlambat', counted(overdue)],
  ];
  return html`<dl class="numbers">
    ${all.map(
      ([name, section, number]) =>
        html`<div>
          <dt>${section ? html`<a href="#${section}">${name}</a>` : name}</dt>
          <dd>${number}</dd>
        </div>`,
    )}
  </dl>`;
}

const findingsTable = (findings: readonly Finding[]): Markup =>
  table<Finding>(
    '',
    [
      { heading: 'Tempat', cell: ({ file, line }) => html`${foreign(file)}${line ? `, baris ${line}` : ''}` },
      {
        heading: 'Tingkat',
        cell: ({ level }) =>
          level == 'error' ? html`<span class="bad">Salah</span>` : html`<span class="warn">Periksa</span>`,
      },
      { heading: 'Masalah', cell: ({ problem }) => foreign(problem.id) },
      { heading: 'Yang perlu dilakukan', cell: ({ remedy }) => foreign(remedy.id) },
    ],
    findings,
  );
