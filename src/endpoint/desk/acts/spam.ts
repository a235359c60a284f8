import { sql } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { changed, logged, unchanged, type Doing } from './act-context.js';

/** Puts a message aside, or back; its sender is told nothing. What was public is so no longer, and stays private when it comes back. */
export const spam: Doing<Extract<Act, { what: 'spam' }>> = function* (context, act) {
  const { message } = context;
  if (message.spam == act.spam) return unchanged(context);
  yield logged(context, act.spam ? 'spam' : 'not-spam');
  if (!act.spam) return yield* changed(context, sql`spam = 0`);
  yield sql`UPDATE opd_photos SET released = 0 WHERE message = ${message.id}`;
  return yield* changed(context, sql`spam = 1, released = 0, named = 0`);
};
