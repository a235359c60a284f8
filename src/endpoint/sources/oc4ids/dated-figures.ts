import { dateOf, percentOf, type ProgressId } from '../../../contract/index.js';
import { observation } from '../../../contract/project-whole.js';
import { undatedFigure, notPercent } from '../../figure-messages.js';
import type { Message } from '../../finding.js';
import { objectsOf, type JsonObject } from '../../json.js';

const PROGRESS: readonly string[] = ['physicalProgress', 'financialProgress'] satisfies ProgressId[];

/** Figures that can be shown: those of no day are left out, and of progress what is no percentage is not reported. */
export function datedFigures(
  metrics: JsonObject[],
  leftOut: (field: string, value: string, message: Message) => void,
): JsonObject[] {
  return metrics.map((metric) => {
    const observations = objectsOf(metric.observations).flatMap((item) => {
      const read = observation(item, '');
      const written = typeof item.measure == 'object' ? '' : String(item.measure ?? '');
      if (!read || !dateOf(read)) {
        leftOut('observations.period', written, undatedFigure);
        return [];
      }
      if (!PROGRESS.includes(String(metric.id)) || item.measure === undefined || readPercent(item) !== undefined)
        return [item];
      leftOut('observations.measure', written, notPercent(item.measure));
      const { measure: _, ...unreported } = item;
      return [unreported];
    });
    return { ...metric, observations: observations.length ? observations : undefined };
  });
}

const readPercent = (item: JsonObject): number | undefined => {
  const { measure, unit, ...rest } = observation(item, '') ?? { id: '' };
  return typeof measure == 'number' ? percentOf({ ...rest, measure, unit }) : undefined;
};
