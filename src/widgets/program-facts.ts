import { css, html, type TemplateResult } from 'lit';
import type { Budget, Period, Project } from '../contract/index.js';
import { amount, day, shortMonth, type Words } from '../i18n/index.js';
import { dotted, sampleMark } from './sample-mark.js';

/** A code's word, or nothing for a code that is not in the table; safe for codes like "constructor". */
export const wordOf = (table: Record<string, string>, code: string | undefined): string | undefined =>
  code && Object.hasOwn(table, code) ? table[code] : undefined;

/** Names of the agencies that coordinate a programme of several. */
export const coordinators = ({ parties = [] }: Project): string =>
  parties
    .filter(({ roles }) => roles?.includes('coordinator'))
    .map(({ name }) => name)
    .join(', ');

/** Money, its source, and the year where the source does not name one. */
function budgetWords(budget: Budget | undefined, words: Words): string {
  const money = budget?.amount;
  if (!money) return words.notReported;
  const sources = budget.finance?.map(({ source }) => source).filter(Boolean).join(', ');
  const year = (budget.finance?.[0]?.period?.startDate ?? budget.approvalDate)?.slice(0, 4);
  return (
    dotted(amount(words, money.amount, money.currency), sources, !/\b\d{4}\b/.test(sources ?? '') && year) +
    sampleMark(budget._opd, words)
  );
}

/** "Mar – Des 2026"; the year once where it is the same. */
function schedule({ startDate, endDate }: Period, words: Words): string {
  const [from, until] = [startDate, endDate].map((date) => date && shortMonth(words, date));
  return from && until
    ? `${startDate!.slice(0, 4) == endDate!.slice(0, 4) ? from.split('\xa0')[0] : from} – ${until}`
    : `${from ?? ''} – ${until ?? ''}`.trim();
}

/** The next milestone still to come. */
function upcoming({ milestones = [] }: Project, words: Words, now: number): string | undefined {
  const [next] = milestones
    .filter(({ status, dateMet, dueDate }) => status != 'met' && !dateMet && dueDate && Date.parse(dueDate) > now - 864e5)
    .sort((a, b) => Date.parse(a.dueDate!) - Date.parse(b.dueDate!));
  return next && `${next.title}, ${day(words, next.dueDate!)}`;
}

/** The quiet list: stage, coordinator, money, schedule, what comes next, place. */
export const facts = (project: Project, words: Words, now: number): TemplateResult =>
  html`<dl class="facts" part="facts">
    ${(
      [
        [words.status, wordOf(words.statuses, project.status)],
        [words.coordinator, coordinators(project)],
        [words.budget, budgetWords(project.budget, words)],
        [words.schedule, project.period && schedule(project.period, words)],
        [words.next, upcoming(project, words, now)],
        [words.place, project.locations?.[0]?.description],
      ] as const
    ).map(([name, value]) => value && html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}
  </dl>`;

export const factsStyles = css`
  .facts {
    margin-top: 16px;
    padding-top: 14px;
    border-top: 1px solid var(--opd-line, var(--_l));
  }
  .facts div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 2px 0;
  }
  dt {
    flex: none;
    color: var(--opd-muted, var(--_m));
  }
  dd {
    text-align: end;
  }
`;
