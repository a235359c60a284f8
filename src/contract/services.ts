import { flag, identifier, list, number, oneOf, record, text, type ReadBy, type Reader } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

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

/** The services; the document itself is an array, as GeoReport v2 has it. */
export interface Services {
  services: Service[];
}

/** Reads `feedback/services.json`; a service that cannot be read is left out. */
export const readServices = (json: unknown, base: string): ReadDocument<Services> =>
  Array.isArray(json)
    ? { ok: true, value: { services: list(service)(json, base) ?? [] } }
    : { ok: false, problem: 'shape' };

const DATATYPES = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;
export type Datatype = (typeof DATATYPES)[number];
const datatype = oneOf(DATATYPES);

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

const definition = record({ service_code: code, attributes: list(attribute) });
/** `feedback/services/{code}.json`: the questions of a service. */
export type ServiceDefinition = ReadBy<typeof definition>;

export const readServiceDefinition = (json: unknown, base: string): ReadDocument<ServiceDefinition> =>
  readDocument(json, base, definition, 'attributes', /^/);
