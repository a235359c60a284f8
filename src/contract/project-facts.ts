import { picture } from './picture.js';
import { period, type ProjectProgress } from './project.js';
import { provenance } from './provenance.js';
import { date, identifier, list, number, record, text, type ReadBy } from './read.js';

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

const milestone = record(
  { id: text, title: text, dueDate: date, dateMet: date, status: text, _opd: provenance },
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
/** What a card shows beside the figures, by OC4IDS's names; a milestone's status is a code of its codelist milestoneStatus. */
export const factFields = {
  period,
  parties: list(party),
  additionalClassifications: list(record({ scheme: text, id: text, description: text }, 'id')),
  locations: list(record({ id: text, description: text })),
  budget,
  milestones: list(milestone),
};
const facts = record({ ...factFields, _opd: record({ image: picture }) });
/** A programme with its figures and the facts that a card shows. */
export type ProjectFacts = ProjectProgress & ReadBy<typeof facts>;

/** Adds the facts of a card to a project's figures; `json` is the same project as it came, `base` the address of its document. */
export function readProjectFacts(project: ProjectProgress, json: unknown, base: string): ProjectFacts {
  const found = facts(json, base);
  return { ...project, ...found, _opd: { ...project._opd, ...found?._opd } };
}
