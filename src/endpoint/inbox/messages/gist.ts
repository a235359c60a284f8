import { html } from 'hono/html';
import { decimal } from '../../../i18n/index.js';
import type { Markup } from '../../publisher/report/markup.js';
import { grouped } from './groups.js';
import { countOf, type FoundList } from './list.js';
import { messageAddress } from './place.js';

/** How the tray stands, and where to begin; beside the list, where there is room. */
export function gist({ visit: { words }, place, clock, lines, next, counts }: FoundList): Markup {
  const { messages } = words;
  const { tray } = place.filter;
  const groups = grouped(lines, clock.now);
  const late = groups.find(({ group }) => group == 'overdue')?.lines.length ?? 0;
  const today = groups.find(({ group }) => group == 'today')?.lines.length ?? 0;
  // Only what lies on this page is counted: a group that goes on is not told.
  const isWhole = !place.after && !(next && groups.length < 3);
  const urgent = isWhole
    ? [
        ...(late ? [html`<span class="bad">${messages.gistLate(decimal(words.all, late))}</span>`] : []),
        ...(today ? [html`${messages.gistToday(decimal(words.all, today))}`] : []),
      ]
    : [];
  const first = tray == 'todo' && !place.after && lines[0];
  return html`<section class="gist">
    <h2>${messages.gist[tray](countOf(words, counts[tray]))}</h2>
    ${urgent.length ? html`<p>${urgent.map((each, at) => html`${at ? ', ' : ''}${each}`)}</p>` : ''}
    ${first ? html`<p><a href="${messageAddress(first.id, place)}">${messages.mostUrgent}</a></p>` : ''}
  </section>`;
}
