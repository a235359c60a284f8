import { organization, provenance, provenanceFields } from './provenance.js';
import { date, duration, identifier, link, list, number, record, text, type ReadBy, type Reader } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

/** First and last day; for an observation the last day is the day of the figure. */
export const period = record({ startDate: date, endDate: date });
export type Period = ReadBy<typeof period>;

export const observationFields = {
  id: text,
  period,
  /** Free text is read with the facts; here only numbers count. */
  measure: number as Reader<number | string>,
  unit: record({ id: text, name: text }),
  dimensions: record({ agency: identifier }),
  _opd: provenance,
};

export const metricFields = { id: text, observations: list(record(observationFields, 'id')), _opd: provenance };
const metrics = list(record(metricFields, 'id'));

export const projectFields = {
  id: identifier,
  title: text,
  /** A code of OC4IDS's codelist projectStatus; another word is shown as "not reported". */
  status: text,
  publicAuthority: organization,
  metrics,
  forecasts: metrics,
};
/** What stands under `_opd` of a project. */
export const projectExtension = { page: link, ...provenanceFields };

/** How far a programme is: an OC4IDS 0.9 project, cut to what its figures need; `readProject` reads the rest. */
const progress = record({ ...projectFields, _opd: record(projectExtension) }, 'id', 'title');
export type ProjectProgress = ReadBy<typeof progress>;

/**
 * What a publisher says of all programmes: how often figures are reported, and how far from the plan is still "on plan"
 * (`tolerance`) and from where it is "far behind" (`critical`), in percentage points.
 */
export const packageFields = {
  publishedDate: date,
  _opd: record({
    /** As it came, for `servedUntil`: only the file that comes later needs it. */
    deprecated: ((value) => value) as Reader<unknown>,
    updateCycle: duration,
    deviation: record({ tolerance: number, critical: number }),
  }),
};
const progressPackage = record({ ...packageFields, projects: list(progress) });
/** `programs.json` and `programs/{id}.json`, OC4IDS project packages, cut to the figures. */
export type ProgressPackage = ReadBy<typeof progressPackage>;

/** OC4IDS versions whose fields mean what is read here. */
export const UNDERSTOOD = /^0\.\d/;

/** Reads the figures of a project package, all that the first content of a widget needs; `base` is its address. */
export const readProgressPackage = (json: unknown, base: string): ReadDocument<ProgressPackage> =>
  readDocument(json, base, progressPackage, 'projects', UNDERSTOOD);
