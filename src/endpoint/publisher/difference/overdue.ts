import { dueAfter, figureOf } from '../../../contract/index.js';
import type { Content, SourceProject } from '../../content.js';
import { isObject, type JsonObject } from '../../json.js';
import { readFigures } from './program-change.js';

/** A programme whose last figure is older than figures should be. */
export interface Overdue {
  id: string;
  title: string;
  /** Name of who states its figures. */
  agency?: string;
  /** Day of the last figure. */
  date: string;
  /** How often figures are due, such as `P1M`. */
  cycle: string;
}

/** Nobody reports on what has ended. */
const ENDED = /^(maint|decom|cancel)/;

const dayOf = ({ period }: JsonObject): string => {
  const { endDate, startDate } = isObject(period) ? period : {};
  return String(endDate ?? startDate ?? '').slice(0, 10);
};

/** A programme with its newest figures alone: tables hold years of others, and reading them all takes seconds. */
function withNewest({ metrics = [], forecasts: _, ...project }: SourceProject): SourceProject {
  const physical = metrics.filter(({ id }) => id == 'physicalProgress');
  const observed = physical
    .flatMap(({ observations = [] }) => observations)
    .filter(({ dimensions }) => !isObject(dimensions) || dimensions.agency === undefined);
  const newest = observed.reduce((day, item) => (dayOf(item) > day ? dayOf(item) : day), '');
  const keep = observed.filter((item) => dayOf(item) == newest);
  return {
    ...project,
    metrics: physical.map((metric) => ({
      ...metric,
      observations: keep.filter((item) => metric.observations?.includes(item)),
    })),
  };
}

/** Programmes that the widgets call overdue, longest first. @param now milliseconds since 1970 */
export function overdueIn({ settings: { updateCycle: cycle }, projects }: Content, now: number): Overdue[] {
  const overdue = [...readFigures(projects.map(withNewest)).values()].flatMap((project): Overdue[] => {
    const { percent, date, provenance } = figureOf(project, 'physicalProgress', now);
    const ended = ENDED.test(project.status ?? '') || (percent ?? 0) >= 100;
    if (ended || !date || dueAfter(date, cycle) > now) return [];
    const { id, title } = project;
    return [{ id, title, agency: provenance.producer?.name, date, cycle }];
  });
  return overdue.sort((a, b) => (a.date < b.date ? -1 : 1));
}
