import { factFields, money } from './project-facts.js';
import { mergedInto } from './merged-into.js';
import { picture } from './picture.js';
import { metricFields, observationFields, projectExtension, projectFields } from './project.js';
import { date, link, list, number, record, text, type ReadBy } from './read.js';

/** What publishers write where they have no figure. */
const NOTHING = /^(null|undefined|nan|n\/a|-+)$/i;

/** A measure (OC4IDS): a number, or free text such as "60 × 60". */
const measure = (value: unknown, base: string): number | string | undefined => {
  const found = number(value, base) ?? text(value, base);
  return NOTHING.test(String(found)) ? undefined : found;
};

/**
 * An actual or planned value at the end of `period`. No `measure` means "not reported" for that period, never 0.
 * `dimensions.agency` (an agency's id): the share of that agency; without it the figure is the whole programme's.
 */
export const observation = record({ ...observationFields, measure, value: money, notes: text }, 'id');
export type Observation = ReadBy<typeof observation>;

const metric = record({ ...metricFields, title: text, observations: list(observation) }, 'id');
export type Metric = ReadBy<typeof metric>;

const document = record({ id: text, title: text, url: link, format: text, datePublished: date }, 'title', 'url');

/** A programme: an OC4IDS 0.9 project, cut to what the widgets show. */
export const project = record(
  {
    ...projectFields,
    ...factFields,
    metrics: list(metric),
    forecasts: list(metric),
    description: text,
    documents: list(document),
    _opd: record({ ...projectExtension, image: picture, mergedInto }),
  },
  'id',
  'title',
);
export type Project = ReadBy<typeof project>;

/** Reads one project with all that the widgets show; `base` is the address of its document. */
export const readProject = (json: unknown, base: string): Project | undefined => project(json, base);
