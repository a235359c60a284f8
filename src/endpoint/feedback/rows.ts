import { listOf, named, sql, type Query, type Row, type Value } from './sql.js';
import type { NewMessage, StoredMessage } from './store.js';

/** A column is named like its field, in small letters: not every engine tells capitals apart. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Columns that are truth values, which not every engine knows. */
const FLAGS = new Set(['released', 'spam', 'held', 'named']);

interface Field {
  name: string;
  isFlag: boolean;
}
const fields = new Map<string, Field>();
function fieldOf(column: string): Field {
  let field = fields.get(column);
  if (!field) {
    const name = column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    fields.set(column, (field = { name, isFlag: FLAGS.has(column) }));
  }
  return field;
}

/** Writes a row whose columns are named like an object's fields; the start of a statement. */
export function insertion(table: string, fields: Record<string, Value>): Query {
  const columns = Object.keys(fields).map(columnOf).join(', ');
  return sql`INSERT INTO ${named(table)} (${named(columns)}) VALUES (${listOf(Object.values(fields))})`;
}

/** The object that a row was written from: what is NULL is missing. */
export function objectOf<T>(row: Row): T {
  const object: Record<string, unknown> = {};
  for (const column in row) {
    const value = row[column];
    if (value == null) continue;
    const { name, isFlag } = fieldOf(column);
    object[name] = isFlag ? value == 1 : value;
  }
  return object as T;
}

/** All columns of a message that is new, but its number. */
export const rowOf = (message: NewMessage) =>
  ({
    key: message.key,
    bodyHash: message.bodyHash,
    ticketHash: message.ticketHash,
    receivedAt: message.receivedAt,
    updatedAt: message.receivedAt,
    expectedAt: message.expectedAt,
    stage: 'received',
    released: 0,
    kind: message.kind,
    visibility: message.visibility,
    serviceCode: message.serviceCode,
    agency: message.agency,
    program: message.program,
    description: message.description,
    name: message.name,
    contact: message.contact,
    lat: message.lat,
    long: message.long,
    address: message.address,
    attribute: message.attribute,
    page: message.page,
    consentVersion: message.consentVersion,
    suspect: message.suspect,
    source: message.source,
  }) satisfies Record<Exclude<keyof StoredMessage, 'id'>, Value>;

const MESSAGE_FIELDS = [
  'id',
  'key',
  'bodyHash',
  'ticketHash',
  'receivedAt',
  'updatedAt',
  'expectedAt',
  'stage',
  'released',
  'kind',
  'visibility',
  'serviceCode',
  'agency',
  'program',
  'description',
  'name',
  'contact',
  'lat',
  'long',
  'address',
  'attribute',
  'page',
  'consentVersion',
  'suspect',
  'source',
] as const satisfies (keyof StoredMessage)[];
/** Columns of a message as its sender has it; what officers add is theirs. */
export const MESSAGE = named(MESSAGE_FIELDS.map(columnOf).join(', '));
