import type { Kind } from '../../../contract/index.js';
import type { Counted } from '../../figures/tally.js';
import type { Role } from '../../officers/officer.js';
import type { SignedVisit } from '../route.js';

/** By what messages are counted beside their months. */
export interface Group {
  title: 'agencies' | 'kinds' | 'services' | 'programs';
  column: 'agency' | 'kind' | 'service' | 'program';
  /** Before the value in the name of what is counted. */
  prefix: string;
  valueOf: (message: Counted) => string;
  nameOf: (value: string, visit: SignedVisit) => string;
  may: readonly Role[];
}

const EVERYBODY = ['officer', 'head', 'coordinator'] as const;

export const GROUPS: readonly Group[] = [
  {
    title: 'agencies',
    column: 'agency',
    prefix: 'agency ',
    valueOf: ({ agency = '' }) => agency,
    nameOf: (value, { facts, words }) => (value ? (facts.agencies.get(value) ?? value) : words.report.noAgency),
    // Whoever belongs to one agency sees that one alone.
    may: ['coordinator'],
  },
  {
    title: 'kinds',
    column: 'kind',
    prefix: 'kind ',
    valueOf: ({ kind }) => kind,
    nameOf: (value, { words }) => words.report.kindNames[value as Kind] ?? value,
    may: EVERYBODY,
  },
  {
    title: 'services',
    column: 'service',
    prefix: 'service ',
    valueOf: ({ serviceCode }) => serviceCode,
    nameOf: (value, { facts }) => facts.services.get(value)?.service_name ?? value,
    may: EVERYBODY,
  },
  {
    title: 'programs',
    column: 'program',
    prefix: 'program ',
    valueOf: ({ program = '' }) => program,
    nameOf: (value, { facts, words }) => (value ? (facts.titles.get(value) ?? value) : words.report.noProgram),
    may: EVERYBODY,
  },
];
