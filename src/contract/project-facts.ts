import { picture } from './picture.js';
import {
  metricFields,
  observationFields,
  packageFields,
  period,
  projectExtension,
  projectFields,
  UNDERSTOOD,
} from './project.js';
import { organization, provenance } from './provenance.js';
import { date, identifier, link, list, number, record, text, type ReadBy } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

/** OC4IDS project statuses (codelist projectStatus, 0.9); another word is shown as "not reported". */
export const PROJECT_STATUSES = [
  'identification',
  'preparation',
  'implementation',
  'completion',
  'maintenance',
  'decommissioning',
  'decommissioned',
  'cancelled',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** OC4IDS milestone statuses (codelist milestoneStatus). */
export const MILESTONE_STATUSES = ['scheduled', 'met', 'notMet', 'partiallyMet'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

const oneOf =
  <T extends string>(codes: readonly T[]) =>
  (value: unknown): T | undefined =>
    codes.find((code) => code === value);

/** Money: amount in whole units of an ISO 4217 currency, 0 or more. */
const money = record(
  {
    amount: (value: unknown) => {
      const amount = number(value, '');
      return amount !== undefined && amount >= 0 ? amount : undefined;
    },
    currency: (value: unknown) => (typeof value == 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined),
  },
  'amount',
  'currency',
);
export type Money = ReadBy<typeof money>;

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

const milestone = record(
  { id: text, title: text, dueDate: date, dateMet: date, status: oneOf(MILESTONE_STATUSES), _opd: provenance },
  'title',
);
export type Milestone = ReadBy<typeof milestone>;

const budget = record({
  amount: money,
  approvalDate: date,
  finance: list(record({ id: text, source: text, period })),
  _opd: provenance,
});
export type Budget = ReadBy<typeof budget>;

const party = record(
  { id: identifier, name: text, identifier: record({ legalName: text }), roles: list(text) },
  'name',
);
const document = record({ id: text, title: text, url: link, format: text, datePublished: date }, 'title', 'url');

/** A programme: an OC4IDS 0.9 project, cut to what the widgets show. */
const project = record(
  {
    ...projectFields,
    metrics: list(metric),
    forecasts: list(metric),
    description: text,
    status: oneOf(PROJECT_STATUSES),
    period,
    parties: list(party),
    additionalClassifications: list(record({ scheme: text, id: text, description: text }, 'id')),
    locations: list(record({ id: text, description: text })),
    budget,
    milestones: list(milestone),
    documents: list(document),
    _opd: record({ ...projectExtension, image: picture }),
  },
  'id',
  'title',
);
export type Project = ReadBy<typeof project>;

/** Reads one project with all that the widgets show; `base` is the address of its document. */
export const readProject = (json: unknown, base: string): Project | undefined => project(json, base);

const projectPackage = record({
  version: text,
  uri: link,
  publisher: organization,
  license: link,
  ...packageFields,
  projects: list(project),
});
/** `programs.json` and `programs/{id}.json`: an OC4IDS project package. */
export type ProjectPackage = ReadBy<typeof projectPackage>;

/** Reads a whole project package; `base` is the address it came from. */
export const readProjectPackage = (json: unknown, base: string): ReadDocument<ProjectPackage> =>
  readDocument(json, base, projectPackage, 'projects', UNDERSTOOD);
