import { flag, identifier, list, number, record, text, type ReadBy, type Reader } from './read.js';

/** A code as services and their questions use it (GeoReport v2): one path segment, it stands in addresses. */
const code: Reader<string> = (value, base) => identifier(typeof value == 'number' ? String(value) : value, base);

const service = record(
  {
    service_code: code,
    service_name: text,
    description: text,
    /** Whether it asks questions of its own, see `ServiceDefinition`. */
    metadata: flag,
    /** Services of one group stand together. */
    group: text,
    /** Words, separated by commas, under which people look for it. */
    keywords: text,
    /** Our addition: the agency that answers. */
    _opd: record({ agency: identifier }),
  },
  'service_code',
  'service_name',
);
/** A service (category) of `feedback/services.json`, as GeoReport v2 names it. */
export type Service = ReadBy<typeof service>;

/** The list of services, an array as GeoReport v2 has it; what cannot be read is left out. */
export const readServices = (json: unknown, base: string): Service[] => list(service)(json, base) ?? [];

const DATATYPES = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;
export type Datatype = (typeof DATATYPES)[number];
const datatype: Reader<Datatype> = (value) => DATATYPES.find((known) => known == value);

const attribute = record(
  {
    /** `false`: a sentence to read, not a question. Absent: a question. */
    variable: ((value) => (value === false ? false : undefined)) as Reader<false>,
    code,
    datatype,
    required: flag,
    /** Help below the question. */
    datatype_description: text,
    order: number,
    /** The question. */
    description: text,
    values: list(record({ key: code, name: text }, 'key', 'name')),
  },
  'code',
  'datatype',
  'description',
);
/** A question of a service (GeoReport v2 `attributes[]`). */
export type ServiceAttribute = ReadBy<typeof attribute>;

const definition = record({ service_code: code, attributes: list(attribute) }, 'service_code');
/** `feedback/services/{code}.json`: the questions of a service. */
export type ServiceDefinition = ReadBy<typeof definition>;

export const readServiceDefinition = (json: unknown, base: string): ServiceDefinition | undefined =>
  definition(json, base);
