import type { SqlEngine } from '../feedback/sql-engine.js';
import { listOf, sql, type Query, type Row } from '../feedback/sql.js';
import { addToList, readList } from './list-file.js';

/** Beside the backups: which accounts and keys were closed, or got another password, a line each: act, name and time. */
export const CLOSED = 'closed.txt';

const ACTS = ['officer-revoked', 'officer-reset', 'password-set', 'totp-on', 'key-revoked'] as const;

/** What ended a way in: an account or a key was revoked, or signs in otherwise than before. */
export interface Closure {
  act: (typeof ACTS)[number];
  /** The account's login, or the key's name. */
  name: string;
  at: number;
}

/** The time stands last: cut off it is too early to close anything. */
const lineOf = ({ act, name, at }: Closure): string => `${act} ${name} ${at}`;
const LINE = new RegExp(`^(${ACTS.join('|')}) (\\S+) (\\d+)$`, 'gm');

/** The list in a folder of backups; empty where there is none. */
export const readClosures = async (folder: string): Promise<Closure[]> =>
  [...(await readList(folder, CLOSED)).matchAll(LINE)].map(([, act, name, at]) => ({
    act: act as Closure['act'],
    name: name!,
    at: Number(at),
  }));

export const addClosures = (folder: string, closures: readonly Closure[]): Promise<void> =>
  addToList(folder, CLOSED, closures.map(lineOf));

/** What a line of the log says was closed; nothing where it is of another act. */
export function closureOf({ act, login, detail, at }: Row): Closure[] {
  const known = ACTS.find((one) => one == act);
  // An account that somebody else closed, and a key, stand in the detail; who acts for themselves is the one who acts.
  const name = /(?:^| )(?:login|key)=(\S+)/.exec(String(detail ?? ''))?.[1] ?? login;
  return known && name != undefined ? [{ act: known, name: String(name), at: Number(at) }] : [];
}

/** What was closed after the line `last` of the log. */
export async function closedSince({ read }: Pick<SqlEngine, 'read'>, last: number) {
  const rows = await read(
    sql`SELECT id, act, login, detail, at FROM opd_log WHERE id > ${last} AND act IN (${listOf([...ACTS])}) ORDER BY id`,
  );
  return { closures: rows.flatMap(closureOf), last: Number(rows.at(-1)?.id ?? last) };
}

/** Closes again what was closed after a backup; an account or key of the same name that was made later is another. */
export function closing({ act, name, at }: Closure): Query {
  const account = sql`login = ${name} AND created_at <= ${at} AND revoked_at IS NULL`;
  if (act == 'key-revoked') return sql`DELETE FROM opd_api_keys WHERE name = ${name} AND created_at <= ${at}`;
  const gone = sql`password = NULL, totp = NULL, totp_used = NULL, subject = NULL`;
  return act == 'officer-revoked'
    ? sql`UPDATE opd_officers SET revoked_at = ${at}, ${gone}, email = NULL WHERE ${account}`
    : sql`UPDATE opd_officers SET ${gone} WHERE ${account}`;
}

/** Whom a message was given to and who is no longer there: it is nobody's then. */
export const UNASSIGN = sql`UPDATE opd_messages SET assignee = NULL
  WHERE assignee IN (SELECT id FROM opd_officers WHERE revoked_at IS NOT NULL)`;
