import { html } from 'hono/html';
import type { CaseLine } from '../../desk/case.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { dateTime, shortDay } from '../dates.js';
import type { SignedVisit } from '../route.js';
import { deadlineWords, groupOf, type Clock } from './deadline.js';
import { messageAddress, type Place } from './place.js';

/** What a line is drawn from, beside the line itself. */
export interface Lines {
  visit: SignedVisit;
  place: Place;
  clock: Clock;
  /** Names of officers by id. */
  names: ReadonlyMap<number, string>;
  /** Number of the message that is open beside the list. */
  open?: number;
  /** Whether lines can be chosen, for acts on many. */
  choosing?: boolean;
  /** Those that are chosen already. */
  chosen?: ReadonlySet<number>;
}

/** A title ends as titles do, without the full stop of its sentence. */
export const headline = (title: string): string => title.replace(/(?<=[^.])\.$/, '');

/** What a line is called, for who may not read it, too. */
export const titleOfLine = (
  { words }: Pick<SignedVisit, 'words'>,
  { id, title }: Pick<CaseLine, 'id' | 'title'>,
): Markup => (title ? foreign(headline(title)) : html`<i>${words.messages.secretTitle(String(id))}</i>`);

/** Kind, where, photos and what else tells one message from another. */
export function lineFacts(
  { visit: { words, facts, officer }, names }: Pick<Lines, 'visit' | 'names'>,
  line: CaseLine,
): Markup[] {
  const { messages } = words;
  const where = line.district ?? (line.program && (facts.titles.get(line.program) ?? line.program));
  const agency = line.agency == undefined ? messages.noAgency : (facts.agencies.get(line.agency) ?? line.agency);
  return [
    html`${messages.kinds[line.kind]}`,
    ...(officer.role == 'coordinator' ? [foreign(agency)] : []),
    ...(where ? [foreign(where)] : []),
    ...(line.photos ? [html`${messages.photos(line.photos)}`] : []),
    ...(line.assignee == undefined ? [] : [foreign(names.get(line.assignee) ?? `#${line.assignee}`)]),
    ...(line.visibility == 'rahasia' ? [html`<b>${messages.secret}</b>`] : []),
    ...(line.suspect && line.tray != 'spam' ? [html`<span class="warn">${messages.suspect}</span>`] : []),
  ];
}
export const dotted = (facts: readonly Markup[]): Markup =>
  html`${facts.map((fact, at) => html`${at ? ' · ' : ''}${fact}`)}`;

/** One message in the list; its title leads to it, and covers the line. */
export function lineOf(lines: Lines, line: CaseLine): Markup {
  const { visit, place, clock, open, choosing, chosen } = lines;
  const { messages } = visit.words;
  const group = groupOf(line, clock);
  const isFresh = line.openedAt == undefined && line.tray == 'todo';
  const urgent = group == 'overdue' ? 'bad' : group == 'today' ? 'soon' : '';
  const { news } = line;
  const isOpen = line.id == open;
  return html`<li class="line ${isFresh || news || urgent ? 'strong' : ''}" data-id="${line.id}">
    <p class="when">
      <span class="${urgent}">${deadlineWords(visit.words, line, clock)}</span>${
        isFresh || news ? html` <span class="new">· ${isFresh ? messages.fresh : messages.news[news!]}</span>` : ''
      }
    </p>
    <p class="date">
      <span class="unseen">${messages.arrived}</span>
      <time datetime="${dateTime(line.receivedAt)}">${shortDay(visit.words, line.receivedAt, clock.now)}</time>
    </p>
    <h3>
      <a href="${messageAddress(line.id, place)}" ${isOpen ? html`aria-current="true"` : ''} dir="auto"
        >${titleOfLine(visit, line)}</a
      >
    </h3>
    <p class="facts">${dotted(lineFacts(lines, line))}</p>
    ${
      choosing
        ? html`<label class="choose"
            ><input
              type="checkbox"
              name="pesan"
              value="${line.id}.${line.version}"
              ${chosen?.has(line.id) ? html`checked` : ''}
            /><span class="unseen"
              >${foreign(messages.choose(line.title ?? messages.secretTitle(String(line.id))))}</span
            ></label
          >`
        : ''
    }
  </li>`;
}
