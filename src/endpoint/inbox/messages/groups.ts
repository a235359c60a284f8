import { html } from 'hono/html';
import { month } from '../../../i18n/index.js';
import type { CaseLine } from '../../desk/case.js';
import type { Markup } from '../../publisher/report/markup.js';
import type { InboxWords } from '../words/index.js';
import { groupOf, type Group } from './deadline.js';
import { lineOf, type Lines } from './line.js';

/** Lines of one heading. */
interface Grouped {
  group: Group;
  lines: CaseLine[];
}

export function grouped(lines: readonly CaseLine[], now: number): Grouped[] {
  const groups: Grouped[] = [];
  for (const line of lines) {
    const group = groupOf(line, { now });
    const last = groups.at(-1);
    if (last?.group == group) last.lines.push(line);
    else groups.push({ group, lines: [line] });
  }
  return groups;
}

/** A page of the list under its headings. @param more whether further pages follow: the last heading's count is not whole then */
export function groupsOf(lines: Lines, found: readonly CaseLine[], more: boolean): Markup {
  const { visit, place, clock } = lines;
  const groups = grouped(found, clock.now);
  return html`${groups.map(({ group, lines: those }, at) => {
    // What began on the page before is not counted from here.
    const isWhole = at > 0 || !place.after;
    const count = !isWhole
      ? ''
      : more && at == groups.length - 1
        ? visit.words.messages.atLeast(those.length)
        : those.length;
    return html`<h2 class="group">${groupName(visit.words, group)} <span>${count}</span></h2>
      <ol class="lines">
        ${those.map((line) => lineOf(lines, line))}
      </ol>`;
  })}`;
}

const groupName = ({ all, messages }: InboxWords, group: Group): string =>
  group in messages.groups
    ? messages.groups[group as keyof typeof messages.groups]
    : month(all, group.replace(/^month (\d+)-(\d)$/, 'month $1-0$2').slice('month '.length));
