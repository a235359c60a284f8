import { agenciesWithShares, dateOf, observationsOf, percentOf } from '../../../contract/index.js';
import type { Observation, ProgressId, ProjectProgress } from '../../../contract/index.js';
import type { DayFigure, FigureChange } from './difference.js';

export const PROGRESS: readonly ProgressId[] = ['physicalProgress', 'financialProgress'];

type Course = Map<string, DayFigure>;

/** The figures of one course by day, oldest first; of two for one day the last counts. */
const courseOf = (observations: Observation[]): Course =>
  new Map(
    observations.map((item) => {
      const date = dateOf(item)!.slice(0, 10);
      return [date, { date, percent: percentOf(item) }];
    }),
  );

const courseIn = (list: ProjectProgress['metrics'], id: ProgressId, agency?: string): Course =>
  courseOf(observationsOf(list, id, agency));

/** The whole programme, and each agency with a share. */
const parts = (id: ProgressId, ...projects: ProjectProgress[]): (string | undefined)[] => [
  ...new Set([undefined, ...projects.flatMap((project) => agenciesWithShares(project, id))]),
];

function courseChanges(before: Course, after: Course): Omit<FigureChange, 'metric' | 'agency'>[] {
  const last = [...before.values()].pop();
  const latest = [...after.values()].pop();
  const changes: Omit<FigureChange, 'metric' | 'agency'>[] = [];
  for (const figure of after.values()) {
    const old = before.get(figure.date);
    if (old && old.percent != figure.percent) changes.push({ kind: 'corrected', before: old, after: figure });
    else if (!old && figure == latest && (!last || figure.date > last.date)) {
      const falls = last?.percent !== undefined && figure.percent !== undefined && figure.percent < last.percent;
      changes.unshift({ kind: 'latest', before: last, after: figure, ...(falls && { falls }) });
    } else if (!old) changes.push({ kind: 'filled-in', after: figure });
  }
  for (const old of before.values()) if (!after.has(old.date)) changes.push({ kind: 'withdrawn', before: old });
  return changes;
}

/** Progress figures that are others, the latest of each first. @param nameOf name of an agency by its id */
export const figureChanges = (
  before: ProjectProgress,
  after: ProjectProgress,
  nameOf: (agency: string) => string,
): FigureChange[] =>
  PROGRESS.flatMap((metric) =>
    parts(metric, before, after).flatMap((agency) =>
      courseChanges(courseIn(before.metrics, metric, agency), courseIn(after.metrics, metric, agency)).map(
        (change): FigureChange => ({ metric, ...(agency !== undefined && { agency: nameOf(agency) }), ...change }),
      ),
    ),
  );

/** How many planned values are others, new or gone. */
export function planChanges(before: ProjectProgress, after: ProjectProgress): number {
  let count = 0;
  for (const metric of PROGRESS)
    for (const agency of parts(metric, before, after))
      count += courseChanges(
        courseIn(before.forecasts, metric, agency),
        courseIn(after.forecasts, metric, agency),
      ).length;
  return count;
}
