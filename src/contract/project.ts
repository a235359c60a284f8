import { picture } from './picture.js';
import { organization, provenance, provenanceFields } from './provenance.js';
import { date, duration, identifier, link, list, measure, number, record, text, type ReadBy } from './read.js';
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

/** First and last day; for an observation the last day is the day of the figure. */
export const period = record({ startDate: date, endDate: date });
export type Period = ReadBy<typeof period>;

/** Money: amount in whole units of an ISO 4217 currency, 0 or more. */
export const money = record(
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

/**
 * An actual or planned value at the end of `period`. No `measure` means "not reported" for that period, never 0.
 * `dimensions.agency` (an agency's id): the share of that agency; without it the figure is the whole programme's.
 */
export const observation = record(
  {
    id: text,
    period,
    measure,
    unit: record({ id: text, name: text }),
    value: money,
    dimensions: record({ agency: identifier }),
    notes: text,
    _opd: provenance,
  },
  'id',
);
export type Observation = ReadBy<typeof observation>;

export const metric = record(
  { id: text, title: text, observations: list(observation), _opd: provenance },
  'id',
);
export type Metric = ReadBy<typeof metric>;

export const milestone = record(
  {
    id: text,
    title: text,
    dueDate: date,
    dateMet: date,
    status: oneOf(MILESTONE_STATUSES),
    _opd: provenance,
  },
  'id',
  'title',
);
export type Milestone = ReadBy<typeof milestone>;

const budget = record({
  amount: money,
  approvalDate: date,
  finance: list(record({ id: text, source: text, period }, 'id')),
  _opd: provenance,
});
export type Budget = ReadBy<typeof budget>;

/** A programme: an OC4IDS 0.9 project, cut to what the widgets show. */
export const project = record(
  {
    id: identifier,
    title: text,
    description: text,
    status: oneOf(PROJECT_STATUSES),
    period,
    publicAuthority: organization,
    parties: list(
      record(
        { id: identifier, name: text, identifier: record({ legalName: text }), roles: list(text) },
        'name',
      ),
    ),
    additionalClassifications: list(record({ scheme: text, id: text, description: text }, 'id')),
    locations: list(record({ id: text, description: text }, 'id')),
    budget,
    metrics: list(metric),
    forecasts: list(metric),
    milestones: list(milestone),
    documents: list(
      record({ id: text, title: text, url: link, format: text, datePublished: date }, 'title', 'url'),
    ),
    _opd: record({ page: link, image: picture, ...provenanceFields }),
  },
  'id',
  'title',
);
export type Project = ReadBy<typeof project>;

/** How far from the plan is still "on plan", and from where it is "far behind"; percentage points, 0 or more. */
export interface DeviationThresholds {
  tolerance: number;
  critical: number;
}

const projectPackage = record({
  publishedDate: date,
  projects: list(project),
  _opd: record({ updateCycle: duration, deviation: record({ tolerance: number, critical: number }) }),
});
/** `programs.json` and `programs/{id}.json`: an OC4IDS project package. */
export type ProjectPackage = ReadBy<typeof projectPackage>;

/** Reads a project package; `base` is the address it came from. */
export const readProjectPackage = (json: unknown, base: string): ReadDocument<ProjectPackage> =>
  readDocument(json, base, projectPackage, 'projects', /^0\.\d/);
