import { dateOf, observationsOf, percentOf, type ProgressId } from '../contract/index.js';
import { observationFields } from '../contract/project.js';
import { record } from '../contract/read.js';
import type { Report } from './finding.js';
import { isObject, objectsOf, type JsonObject } from './json.js';
import { fallingFigure, noProducer, notPercent, sameDay, undatedFigure, unusualPercent } from './figure-messages.js';
import { inTheFuture, unknownAgency } from './messages.js';

const PROGRESS: readonly string[] = ['physicalProgress', 'financialProgress'] satisfies ProgressId[];

const readObservation = record(observationFields, 'id');

const producerOf = (holder: JsonObject): unknown =>
  isObject(holder._opd) && isObject(holder._opd.producer) ? holder._opd.producer.name : undefined;

export interface FigureContext {
  agencies: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** Checks all figures of a programme: each has a date and a producer, and means what it says. */
export function checkFigures(project: JsonObject, context: FigureContext, report: Report): void {
  const ofProject =
    producerOf(project) ?? (isObject(project.publicAuthority) ? project.publicAuthority.name : undefined);
  for (const list of ['metrics', 'forecasts']) {
    objectsOf(project[list]).forEach((metric, index) => {
      objectsOf(metric.observations).forEach((item, position) => {
        const path = [list, index, 'observations', position];
        const read = readObservation(item, '');
        const date = read && dateOf(read);
        if (!date) report('error', path, undatedFigure);
        if (!producerOf(item) && !producerOf(metric) && !ofProject) report('error', path, noProducer);
        const agency = isObject(item.dimensions) ? item.dimensions.agency : undefined;
        if (typeof agency == 'string' && !context.agencies.has(agency))
          report('error', [...path, 'dimensions', 'agency'], unknownAgency(agency));
        if (list == 'metrics' && date && Date.parse(date) > context.now) report('warning', path, inTheFuture(date));
        if (PROGRESS.includes(String(metric.id)) && item.measure !== undefined) checkPercent(item, path, report);
      });
      if (list == 'metrics' && PROGRESS.includes(String(metric.id))) checkCourse(metric, index, report);
    });
  }
}

function checkPercent(item: JsonObject, path: (string | number)[], report: Report): void {
  const read = readObservation(item, '');
  const percent = read && percentOf(read);
  if (percent === undefined) report('error', [...path, 'measure'], notPercent(item.measure));
  else if (percent < 0 || percent > 100) report('warning', [...path, 'measure'], unusualPercent(percent));
}

/** What is built does not become less, and a day has one figure. */
function checkCourse(metric: JsonObject, index: number, report: Report): void {
  const positions = new Map(
    objectsOf(metric.observations).map((item, position) => [readObservation(item, ''), position]),
  );
  const readable = [...positions.keys()].filter((item) => item !== undefined);
  for (const agency of new Set(readable.map((item) => item.dimensions?.agency))) {
    const course = observationsOf([{ id: 'course', observations: readable }], 'course', agency);
    course.forEach((item, place) => {
      const before = course[place - 1];
      if (!before) return;
      const path = ['metrics', index, 'observations', positions.get(item)!];
      const [earlier, later] = [percentOf(before), percentOf(item)];
      if (dateOf(before)?.slice(0, 10) == dateOf(item)?.slice(0, 10)) report('warning', path, sameDay);
      else if (earlier !== undefined && later !== undefined && later < earlier)
        report('warning', path, fallingFigure(earlier, later));
    });
  }
}
