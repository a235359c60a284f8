import { columnOf, insertion, rowOf } from './rows.js';
import { named, sql, type Query, type Steps } from './sql.js';
import type { NewMessage } from './store.js';

const keyInsertion = ({ key, bodyHash, receivedAt, expectedAt }: NewMessage): Query =>
  sql`${insertion('opd_keys', { key, bodyHash, receivedAt, expectedAt })} ON CONFLICT (key) DO NOTHING RETURNING id`;

/** Stores a key with its message, statement by statement. @returns the number; `undefined` where the key is there already */
export function* acceptSteps(message: NewMessage): Steps<number | undefined> {
  const [fresh] = yield keyInsertion(message);
  if (!fresh) return undefined;
  const id = Number(fresh.id);
  yield insertion('opd_messages', { id, ...rowOf(message) });
  return id;
}

const NUMBERS: Record<string, string> = {
  receivedAt: 'BIGINT',
  updatedAt: 'BIGINT',
  expectedAt: 'BIGINT',
  released: 'INTEGER',
  lat: 'DOUBLE PRECISION',
  long: 'DOUBLE PRECISION',
};

/** The same in one statement, thus one way to the server and back. @returns one row, or none where the key is there already */
export function acceptAtOnce(message: NewMessage): Query {
  const row = Object.entries(rowOf(message));
  const columns = named(row.map(([field]) => columnOf(field)).join(', '));
  const values = row
    .map(([field, value]) => sql`CAST(${value} AS ${named(NUMBERS[field] ?? 'TEXT')})`)
    .reduce((list, value) => sql`${list}, ${value}`);
  const add = sql`INSERT INTO opd_messages (id, ${columns}) SELECT id, ${values} FROM fresh`;
  return sql`WITH fresh AS (${keyInsertion(message)}), added AS (${add} RETURNING id) SELECT id FROM added`;
}
