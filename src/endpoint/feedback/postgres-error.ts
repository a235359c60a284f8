import { StoreUnavailable } from './store.js';

/** A code of five signs (https://www.postgresql.org/docs/current/errcodes-appendix.html), from the server itself. */
const stateOf = (error: unknown): string | undefined => {
  const { code, severity } = error as { code?: string; severity?: string };
  return severity && code;
};

/** Whether the server has answered, so that the connection can be used on. */
export const isAnswer = (error: unknown): boolean => (error as { severity?: string }).severity == 'ERROR';

/**
 * Others were in the way: serialization failure, deadlock, or the same row or table made at the same moment. Done again, it goes
 * well.
 */
export const isConflict = (error: unknown): boolean => /^(40001|40P01|23505|42P07|42710)$/.test(stateOf(error) ?? '');

/** What is wrong with the statement or its values, and will be the next time. */
const LASTING = /^(0A|2[0-3]|42)/;
const NO_TABLE = '42P01';

/** What a failure of the database is to the store. Its own message and details are left behind: they may hold words of a row. */
export function postgresError(error: unknown): unknown {
  const state = stateOf(error);
  if (state && LASTING.test(state) && state != NO_TABLE && !isConflict(error)) return new Error(`PostgreSQL: ${state}`);
  // Without a state it is the network, or no answer in time.
  const { code = 'no connection' } = error as { code?: string };
  return error instanceof TypeError ? error : new StoreUnavailable(`PostgreSQL: ${code}`, { full: state == '53100' });
}
