import type { ProgressId } from './progress.js';
import type { ProjectProgress } from './project.js';

/** Ids of agencies that report a share of their own, in the order of the document. */
export function agenciesWithShares(project: ProjectProgress, id: ProgressId): string[] {
  const metrics = [...(project.metrics ?? []), ...(project.forecasts ?? [])].filter((metric) => metric.id == id);
  return [
    ...new Set(
      metrics.flatMap(({ observations = [] }) => observations.flatMap((item) => item.dimensions?.agency ?? [])),
    ),
  ];
}
