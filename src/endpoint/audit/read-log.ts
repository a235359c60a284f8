import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import type { LoggedAct } from './log-entry.js';

/** A line of the log as it was written. */
export interface LogLine {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  login?: string;
  role?: string;
  agency?: string;
  act: LoggedAct;
  message?: number;
  /** Codes such as `to=pupr stage=done`. */
  detail?: string;
}

/** Which lines; all that is missing does not narrow. */
export interface LogFilter {
  act?: LoggedAct;
  /** What they sign in with: what was done by this account, and who failed to sign in as it. */
  login?: string;
  message?: number;
  /** From this moment on. */
  from?: number;
  /** Before this moment. */
  before?: number;
}

/** The line after which a page begins: the log is read from its end. */
export type LogCursor = Pick<LogLine, 'at' | 'id'>;

/** Lines on a page. */
export const LOG_PAGE = 100;

/**
 * Lines of the log, newest first. A head reads what was done by their own agency's accounts; auditor and coordinator read all.
 * @returns at most `most` lines; `next` where there are more
 */
export async function readLog(
  { read }: Pick<SqlEngine, 'read'>,
  reader: Pick<Officer, 'agency'>,
  { act, login, message, from, before }: LogFilter,
  after?: LogCursor,
  most: number = LOG_PAGE,
): Promise<{ lines: LogLine[]; next?: LogCursor }> {
  const conditions: (Query | undefined)[] = [
    reader.agency == undefined ? undefined : sql`agency = ${reader.agency}`,
    act && sql`act = ${act}`,
    // Also who tried to be this account.
    login == undefined ? undefined : sql`(login = ${login} OR detail = ${`login=${login}`})`,
    message == undefined ? undefined : sql`message = ${message}`,
    from == undefined ? undefined : sql`at >= ${from}`,
    before == undefined ? undefined : sql`at < ${before}`,
    after && sql`(at, id) < (${after.at}, ${after.id})`,
  ];
  const where = conditions.reduce<Query>((all, one) => (one ? sql`${all} AND ${one}` : all), sql`1 = 1`);
  const rows = await read(
    sql`SELECT id, at, login, role, agency, act, message, detail FROM opd_log
      WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${most + 1}`,
  );
  const lines = rows.slice(0, most).map((row) => objectOf<LogLine>(row));
  const last = lines.at(-1);
  return { lines, ...(rows.length > most && last && { next: { at: last.at, id: last.id } }) };
}

/** What the codes of a line say, by name. */
export const detailOf = ({ detail }: Pick<LogLine, 'detail'>): [name: string, value: string][] =>
  (detail ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => {
      const end = pair.indexOf('=');
      return [pair.slice(0, end), pair.slice(end + 1)];
    });
