import { dateOf, observationsOf, percentOf, type ProgressId } from '../contract/index.js';
import { observationFields } from '../contract/project.js';
import { record, type ReadBy } from '../contract/read.js';
import type { SourceMetric, SourceProject } from './content.js';
import type { JsonObject } from './json.js';

const PROGRESS: readonly ProgressId[] = ['physicalProgress', 'financialProgress'];

const readObservation = record(observationFields, 'id');
type Observation = ReadBy<typeof readObservation>;

/** The observations of one progress figure as the contract reads them, each with the object it was read from. */
function observationsIn(metrics: SourceMetric[] | undefined, id: ProgressId): Map<Observation, JsonObject> {
  const sources = (metrics ?? []).filter((metric) => metric.id == id).flatMap((metric) => metric.observations ?? []);
  const pairs = sources.map((source) => [readObservation(source, ''), source] as const);
  return new Map(pairs.filter((pair): pair is [Observation, JsonObject] => pair[0] !== undefined));
}

const agenciesIn = (observations: Map<Observation, JsonObject>) =>
  [...observations.keys()].map((item) => item.dimensions?.agency);

const keepOnly = (metrics: SourceMetric[] | undefined, id: ProgressId, keep: Set<JsonObject | undefined>) =>
  metrics?.map((metric) => {
    if (metric.id != id) return metric;
    const observations = metric.observations?.filter((item) => keep.has(item));
    // OC4IDS allows no empty list.
    return { ...metric, observations: observations?.length ? observations : undefined };
  });

/**
 * A project as the list shows it: of each progress figure, and of each agency's share in it, the last observation and the
 * planned value for its day, exactly those that `figureOf` of the contract picks from the whole history. A plan without any
 * observation stays whole, since which of its values counts depends on the day it is read.
 */
export function withLatestFigures(project: SourceProject): SourceProject {
  let { metrics, forecasts } = project;
  for (const id of PROGRESS) {
    const observed = observationsIn(metrics, id);
    const planned = observationsIn(forecasts, id);
    const keep = new Set<JsonObject | undefined>();
    for (const agency of new Set([...agenciesIn(observed), ...agenciesIn(planned)])) {
      const latest = observationsOf([{ id, observations: [...observed.keys()] }], id, agency).pop();
      const plans = observationsOf([{ id, observations: [...planned.keys()] }], id, agency).filter(
        (item) => percentOf(item) !== undefined,
      );
      if (latest) {
        const day = dateOf(latest)!.slice(0, 10);
        const plan = plans.filter((item) => dateOf(item)!.slice(0, 10) <= day).pop();
        keep.add(observed.get(latest)).add(plan && planned.get(plan));
      } else for (const plan of plans) keep.add(planned.get(plan));
    }
    metrics = keepOnly(metrics, id, keep);
    forecasts = keepOnly(forecasts, id, keep);
  }
  return { ...project, metrics, forecasts };
}
