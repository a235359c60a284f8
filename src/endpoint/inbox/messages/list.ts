import { html } from 'hono/html';
import { decimal } from '../../../i18n/index.js';
import type { CaseLine } from '../../desk/case.js';
import { PAGE_SIZE, type Count } from '../../desk/desk.js';
import type { Cursor, Filter } from '../../desk/filter.js';
import type { Markup } from '../../publisher/report/markup.js';
import { holders, type Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import type { InboxWords } from '../words/index.js';
import { filtersOf } from './filters.js';
import { groupsOf } from './groups.js';
import type { Lines } from './line.js';
import { isNarrowed, listAddress, placeQuery, type Place } from './place.js';

export interface FoundList extends Lines {
  lines: readonly CaseLine[];
  next?: Cursor;
  counts: Record<Filter['tray'], Count>;
  /** Agencies to narrow by; a coordinator's alone. */
  agencies: Agencies;
}

const TRAYS = ['todo', 'waiting', 'closed', 'spam'] as const;

/** Reads all that the list at a place shows. */
export async function findList(visit: SignedVisit, place: Place): Promise<FoundList> {
  const { desk, officers, officer, facts, now } = visit;
  const [{ lines, next }, counts, people, agencies] = await Promise.all([
    desk.list(officer, place.filter, place.after),
    desk.counts(officer, place.filter),
    officers.list(officer.agency),
    officer.role == 'coordinator' ? holders(visit) : new Map<string, string>(),
  ]);
  // What is seen is there, even where the desk has not looked so far.
  const { tray } = place.filter;
  if (counts[tray].count < lines.length) counts[tray] = { count: lines.length, isMore: true };
  const clock = { now: now(), holidays: facts.settings.holidays ?? [] };
  return {
    visit,
    place,
    clock,
    lines,
    next,
    counts,
    agencies,
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

/** A count for people, such as 9.999+. */
export const countOf = ({ all }: InboxWords, { count, isMore }: Count): string =>
  `${decimal(all, count)}${isMore ? '+' : ''}`;

const traysOf = ({ visit: { words }, place: { filter, after }, counts }: FoundList): Markup =>
  html`<nav class="trays" aria-label="${words.messages.traysLabel}">
    <ul>
      ${TRAYS.map(
        (tray) =>
          html`<li>
            <a
              href="${listAddress({ filter: { ...filter, tray } })}"
              ${tray == filter.tray ? html`aria-current="${after ? 'true' : 'page'}"` : ''}
              >${words.messages.trays[tray]}${
                (tray == 'todo' || tray == 'waiting') && counts[tray].count
                  ? html` <span>${countOf(words, counts[tray])}</span>`
                  : ''
              }</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

/** Trays and filters. */
export const listHead = (found: FoundList): Markup => html`${traysOf(found)} ${filtersOf(found)}`;

/** Messages under their headings, and the way to further ones. */
export const listBody = (found: FoundList): Markup =>
  html`${found.lines.length ? groupsOf(found, found.lines, !!found.next) : emptyOf(found)} ${pagesOf(found)}
  ${downloadOf(found)}`;

const downloadOf = ({ visit: { words }, place: { filter }, lines }: FoundList): Markup | '' =>
  lines.length
    ? html`<p class="pages"><a href="${INBOX}ekspor?${placeQuery({ filter })}">${words.messages.download}</a></p>`
    : '';

function pagesOf({ visit: { words }, place: { filter, after }, next }: FoundList): Markup | '' {
  if (!next && !after) return '';
  return html`<p class="pages">
    ${after ? html`<a href="${listAddress({ filter })}">${words.messages.first}</a>` : ''}
    ${next ? html`<a href="${listAddress({ filter, after: next })}" rel="next">${words.messages.next}</a>` : ''}
  </p>`;
}

function emptyOf({ visit: { words }, place: { filter }, counts }: FoundList): Markup {
  const narrowed = isNarrowed(filter);
  const nothing = !narrowed && TRAYS.every((tray) => !counts[tray].count);
  const elsewhere = narrowed ? TRAYS.filter((tray) => tray != filter.tray && counts[tray].count) : [];
  const [title, text] =
    words.messages.empty[elsewhere.length ? 'elsewhere' : narrowed ? 'filtered' : nothing ? 'all' : filter.tray];
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${
      elsewhere.length
        ? html`<ul>
            ${elsewhere.map(
              (tray) =>
                html`<li>
                  <a href="${listAddress({ filter: { ...filter, tray } })}"
                    >${words.messages.inTray(countOf(words, counts[tray]), words.messages.trays[tray])}</a
                  >
                </li>`,
            )}
          </ul>`
        : ''
    }
    ${narrowed ? html`<p><a href="${listAddress({ filter: { tray: filter.tray } })}">${words.messages.reset}</a></p>` : ''}
  </div>`;
}

/** The place of a message in its list, such as 3 of 8; known where it stands on the first page. */
export function standing(
  { lines, counts, place: { filter, after } }: FoundList,
  id: number,
): [number, Count] | undefined {
  const at = after ? -1 : lines.findIndex((line) => line.id == id);
  return at < 0 || at >= PAGE_SIZE ? undefined : [at + 1, counts[filter.tray]];
}
