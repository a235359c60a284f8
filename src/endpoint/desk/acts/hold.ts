import { sql } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { changedInside, logged, unchanged, type Doing } from './act-context.js';

/** Legal hold: as long as it lasts nothing deletes the message, neither its age nor its sender. */
export const hold: Doing<Extract<Act, { what: 'hold' }>> = function* (context, { held }) {
  if (context.message.held == held) return unchanged(context);
  yield logged(context, held ? 'held' : 'unheld');
  return yield* changedInside(context, sql`held = ${Number(held)}`);
};
