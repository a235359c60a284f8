import { html } from 'hono/html';
import { day, id } from '../../../i18n/index.js';
import { fieldName, itemWords, programWords } from '../difference/change-words.js';
import type { Changes, Difference, ItemChange, Named } from '../difference/difference.js';
import { isUnchanged } from '../difference/difference-of.js';
import type { Overdue } from '../difference/overdue.js';
import { differenceWords } from '../difference/words.js';
import { foreign, type Markup } from './markup.js';
import type { NamedMatch } from './named-matches.js';
import { counted } from './summary.js';
import { table } from './table.js';

const words = differenceWords.id;
/** Things of one kind that are named; a first edition has hundreds. */
const MOST = 30;

const rest = (all: readonly unknown[], most = MOST): Markup | string =>
  all.length > most ? html`<li>${words.more(counted(all.length - most))}</li>` : '';

/** A heading with its list; nothing where there is none. */
const listed = <T>(heading: string, all: readonly T[], item: (thing: T) => Markup): Markup | string =>
  all.length
    ? html`<h3>${heading}</h3>
        <ul>
          ${all.slice(0, MOST).map((thing) => html`<li>${item(thing)}</li>`)} ${rest(all)}
        </ul>`
    : '';

const name = (thing: Named): Markup => foreign(thing.name);
const withParts = (thing: Named, parts: string[]): Markup => html`<b>${name(thing)}</b>: ${foreign(parts.join(', '))}`;

function group<Change extends ItemChange>(
  { added, changed, gone }: Changes<Change>,
  counts: (count: string) => string,
  parts: (change: Change) => string[],
): Markup {
  const heading = (say: (things: string) => string, all: unknown[]) => say(counts(counted(all.length)));
  return html`${listed(heading(words.changed, changed), changed, (change) => withParts(change, parts(change)))}
  ${listed(heading(words.added, added), added, name)} ${listed(heading(words.gone, gone), gone, name)}`;
}

/** What the new edition has that the one before has not. */
export function changesMarkup(difference: Difference): Markup {
  if (isUnchanged(difference)) return html`<p>${words.nothing}</p>`;
  const { first, programs, news, agencies, settings, pictures } = difference;
  return html`${first ? html`<p>${words.first}</p>` : ''}
  ${group(programs, words.programs, (change) => programWords(change, words))}
  ${group(news, words.news, (change) => itemWords(change, words))}
  ${group(agencies, words.agencies, (change) => itemWords(change, words))}
  ${listed(words.settings, settings, (field) => foreign(fieldName(field, words)))}
  ${pictures ? html`<p>${words.pictures(counted(pictures))}.</p>` : ''}`;
}

/** "tiap bulan", "tiap 2 minggu". */
function every(cycle: string): string {
  const unit = { D: 'hari', W: 'minggu', M: 'bulan', Y: 'tahun' }[cycle.slice(-1)];
  const count = cycle.slice(1, -1);
  return `tiap ${count == '1' ? '' : `${count} `}${unit}`;
}

/** Programmes whose figures are older than they should be. */
export const overdueTable = (overdue: readonly Overdue[]): Markup =>
  table<Overdue>(
    '',
    [
      { heading: 'Program', cell: ({ title }) => foreign(title) },
      { heading: 'OPD', cell: ({ agency }) => (agency === undefined ? '' : foreign(agency)) },
      { heading: 'Angka terakhir', cell: ({ date }) => day(id, date) },
      { heading: 'Semestinya', cell: ({ cycle }) => every(cycle) },
    ],
    overdue,
  );

const BY = {
  tag: 'karena tag',
  category: 'karena kategori',
  word: 'karena kata',
  title: 'karena menyebut nama program',
} as const satisfies Record<NamedMatch['by'], string>;
const MATCHES = 200;

/** Which news is shown with which programme, and why. */
export const matchesMarkup = (matches: readonly NamedMatch[]): Markup =>
  html`<details>
    <summary>${counted(matches.length)} berita tampil bersama sebuah program</summary>
    <ul>
      ${matches.slice(0, MATCHES).map(
        ({ newsTitle, programTitle, by, found }) =>
          html`<li>
            ${foreign(newsTitle)} → <b>${foreign(programTitle)}</b>
            <small>${BY[by]} “${foreign(found)}”</small>
          </li>`,
      )}
      ${rest(matches, MATCHES)}
    </ul>
  </details>`;
