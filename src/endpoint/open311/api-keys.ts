import { logEntry } from '../audit/log-entry.js';
import { insertion, objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Steps } from '../feedback/sql.js';
import { newToken, tokenHash } from '../officers/tokens.js';

const HOUR = 36e5;

export interface ApiKey {
  name: string;
  createdAt: number;
  /** When it was used last, to the hour. */
  usedAt?: number;
}

/** What a key may be called: it stands in the log and beside messages. */
export const isKeyName = (name: string): boolean => /^[a-z\d][a-z\d._-]{0,59}$/i.test(name);

/**
 * Makes a key for who may send messages by Open311. Only its hash is stored; 256 random bits need no slow one.
 * @returns the key, to be shown once; `undefined` where the name is taken
 */
export function addApiKey(engine: SqlEngine, name: string, at: number): Promise<string | undefined> {
  const key = `opd_${newToken()}`;
  return engine.transaction(function* (): Steps<string | undefined> {
    const fresh = insertion('opd_api_keys', { hash: tokenHash(key), name, createdAt: at });
    const added = yield sql`${fresh} ON CONFLICT (name) DO NOTHING RETURNING name`;
    if (!added.length) return undefined;
    yield logEntry({ at, act: 'key-added', detail: { key: name } });
    return key;
  });
}

/** Ends a key at once. @returns whether there was one of this name */
export const revokeApiKey = (engine: SqlEngine, name: string, at: number): Promise<boolean> =>
  engine.transaction(function* (): Steps<boolean> {
    const gone = yield sql`DELETE FROM opd_api_keys WHERE name = ${name} RETURNING name`;
    if (gone.length) yield logEntry({ at, act: 'key-revoked', detail: { key: name } });
    return gone.length == 1;
  });

export async function listApiKeys(engine: SqlEngine): Promise<ApiKey[]> {
  const rows = await engine.read(named('SELECT name, created_at, used_at FROM opd_api_keys ORDER BY name'));
  return rows.map((row) => objectOf<ApiKey>(row));
}

/** The name of a key; missing where it is none of ours. */
export async function nameOfApiKey(engine: SqlEngine, key: string, at: number): Promise<string | undefined> {
  const hash = tokenHash(key);
  const [row] = await engine.read(sql`SELECT name, used_at FROM opd_api_keys WHERE hash = ${hash}`);
  if (!row) return;
  if (Number(row.used_at ?? 0) < at - HOUR)
    await engine.write(sql`UPDATE opd_api_keys SET used_at = ${at} WHERE hash = ${hash}`);
  return String(row.name);
}
