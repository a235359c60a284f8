import type { ProjectFacts } from '../../contract/project-facts.js';
import { wordOf } from '../../i18n/all-words.js';
import { day, shortMonth } from '../../i18n/format.js';
import type { ProgramPartWords } from '../../i18n/id-program-parts.js';
import type { Words } from '../../i18n/id.js';
import { amount } from '../../i18n/money.js';
import { joined } from './joined.js';

/** Names of the agencies that coordinate a programme of several. */
export const coordinators = ({ parties = [] }: ProjectFacts): string =>
  parties
    .filter(({ roles }) => roles?.includes('coordinator'))
    .map(({ name }) => name)
    .join(', ');

/** Money, its source, and the year where the source does not name one. */
function budget({ budget: found }: ProjectFacts, words: Words & ProgramPartWords): string {
  const { amount: money, finance, approvalDate, _opd } = found ?? {};
  if (!money) return words.notReported;
  const source = finance
    ?.map((part) => part.source)
    .filter(Boolean)
    .join(', ');
  return joined(
    ' · ',
    amount(words, money.amount, money.currency),
    source,
    !/\d{4}/.test(source ?? '') && (finance?.[0]?.period?.startDate ?? approvalDate)?.slice(0, 4),
    _opd?.sample && words.sample,
  );
}

/** "Mar – Des 2026"; the year once where it is the same. */
function schedule({ period }: ProjectFacts, words: Words): string | undefined {
  const [from, until] = [period?.startDate, period?.endDate].map((date) => date && shortMonth(words, date));
  const [month, year] = from?.split('\xa0') ?? [];
  return (from || until) && `${year && until?.endsWith(year) ? month : (from ?? '')} – ${until ?? ''}`;
}

/** The next milestone still to come. */
function upcoming({ milestones = [] }: ProjectFacts, words: Words): string | undefined {
  const today = new Date(Date.now()).toISOString();
  const [next] = milestones
    .filter(({ status, dateMet, dueDate }) => status != 'met' && !dateMet && dueDate! >= today.slice(0, 10))
    .sort((a, b) => (a.dueDate! < b.dueDate! ? -1 : 1));
  return next && `${next.title}, ${day(words, next.dueDate!)}`;
}

/** The quiet list: stage, coordinator, money, schedule, what comes next, place. Each with its name; what is not known is left out. */
export const factsInWords = (project: ProjectFacts, words: Words & ProgramPartWords): [name: string, said: string][] =>
  [
    wordOf(words.statuses, project.status),
    coordinators(project),
    budget(project, words),
    schedule(project, words),
    upcoming(project, words),
    project.locations?.[0]?.description,
  ].flatMap((said, index) => (said ? [[words.facts[index]!, said]] : []));
