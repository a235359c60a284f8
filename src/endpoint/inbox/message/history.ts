import { html } from 'hono/html';
import type { HistoryEntry } from '../../desk/history-entry.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { dateTime, shortMoment } from '../dates.js';
import type { Loaded } from './load.js';
import type { Names } from './words.js';

/** What happened to the message, oldest first. */
export const historyOf = (loaded: Loaded): Markup =>
  html`<ol class="history">
    ${entryOf(loaded, loaded.message.receivedAt, received(loaded))} ${entriesOf(loaded, loaded.history)}
  </ol>`;

/** Some entries of it; those that say nothing to a reader are left out. */
export const entriesOf = (loaded: Loaded, entries: readonly HistoryEntry[]): Markup[] =>
  entries.flatMap((entry) => {
    const told = tell(loaded, entry);
    return told ? [entryOf(loaded, entry.at, told)] : [];
  });

const entryOf = ({ visit: { words, now } }: Loaded, at: number, told: Markup): Markup =>
  html`<li>
    <time datetime="${dateTime(at)}">${shortMoment(words, at, now())}</time>
    <div>${told}</div>
  </li>`;

function received({ message: { page }, visit: { words } }: Loaded): Markup {
  const host = page && URL.canParse(page) ? new URL(page).host : '';
  return html`${words.message.received(host)}`;
}

const quoted = (text: string): Markup => html`<blockquote dir="auto">${foreign(text)}</blockquote>`;

function tell(loaded: Loaded, entry: HistoryEntry): Markup | undefined {
  const { message: own } = loaded.visit.words;
  if (entry.kind == 'note') return html`${own.note(entry.officer || own.system)} ${quoted(entry.text)}`;
  if (entry.kind == 'event') return event(loaded, entry);
  const sentence = own.told[entry.act]?.(entry.detail, { ...namesOf(loaded), by: entry.officer });
  return sentence == undefined ? undefined : html`${foreign(entry.officer ?? own.system)} ${sentence}`;
}

function event(
  loaded: Loaded,
  { event: { by, stage, action, description, reply, forwardedTo }, officer }: Extract<HistoryEntry, { kind: 'event' }>,
): Markup {
  const { message: own } = loaded.visit.words;
  const { agency } = namesOf(loaded);
  if (action) return html`${own.citizen} ${own.citizenDid[action]} ${description ? quoted(description) : ''}`;
  if (forwardedTo)
    return html`${by == forwardedTo ? own.forwardedTo(agency(forwardedTo)) : own.forwarded(agency(by), agency(forwardedTo))}`;
  const marked = stage && html`${own.marked} <b>${own.stages[stage].toLowerCase()}</b>`;
  if (!reply) return html`${foreign(officer ?? agency(by))} ${marked ?? ''}.`;
  return html`<b>${own.replied(agency(by))}</b>${officer ? html`, ${own.writtenBy(officer)}` : ''}${
      stage ? html` · ${own.stages[stage].toLowerCase()}` : ''
    }
    ${quoted(reply)}`;
}

const namesOf = ({ visit: { facts, words }, list: { names } }: Loaded): Names => ({
  officer: (id) => names.get(Number(id)) ?? words.message.somebody,
  agency: (id) => (id == undefined ? words.message.somebody : (facts.agencies.get(id) ?? id)),
});
