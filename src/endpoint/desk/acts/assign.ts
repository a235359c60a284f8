import { sql } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { changedInside, logged, refused, unchanged, type Doing } from './act-context.js';

/** Says who of the agency handles it, or that nobody does. */
export const assign: Doing<Extract<Act, { what: 'assign' }>> = function* (context, { to }) {
  const { officer, message, now, announce } = context;
  if (to == message.assignee) return unchanged(context);
  if (to != undefined) {
    const [found] = yield sql`SELECT id FROM opd_officers
      WHERE id = ${to} AND agency = ${message.agency} AND revoked_at IS NULL`;
    if (!found) return refused('no-such-officer');
  }
  const outcome = yield* changedInside(context, sql`assignee = ${to}`);
  yield logged(context, 'assigned', to == undefined ? undefined : { to });
  if (to != undefined && to != officer.id)
    yield* announce({ ...message, assignee: to }, { kind: 'assigned', at: now, to });
  return outcome;
};
