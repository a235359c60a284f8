import { dueBy } from '../../feedback/due-by.js';
import { sql, type Query } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { logged, refused, tell, type Doing } from './act-context.js';
import { ACTIVE } from '../../officers/officer-row.js';
import { noteInsertion } from './note.js';
import { written } from './written.js';

/**
 * Hands a message on to another agency, with its history and with those that were merged into it. For that agency it is new: nobody
 * has opened it, nobody handles it, its time begins anew, and what was closed is open again.
 */
export const forward: Doing<Extract<Act, { what: 'forward' }>> = function* (context, { to, note }) {
  const { message, now, facts, announce } = context;
  const { id, agency: from } = message;
  if (!facts?.agencies.has(to)) return refused('no-such-agency');
  // Where nobody answers and nobody reads, a message would be lost, and its sender told that it is in good hands.
  if (!facts.answering.has(to) && !(yield staffOf(to)).length) return refused('no-such-agency');
  if (to == from) return refused('same-agency');
  const words = note?.trim() ? written(note) : undefined;
  if (words && 'why' in words) return refused(words.why);

  const isClosed = message.stage == 'done' || message.stage == 'rejected';
  const stage = isClosed ? 'received' : message.stage;
  // Theirs alone, and of no use to anybody any more.
  yield sql`DELETE FROM opd_drafts WHERE message = ${id} OR message IN (SELECT id FROM opd_messages WHERE merged_into = ${id})`;
  const told = yield* tell(
    context,
    // What belonged to no agency was handed on by nobody whom a citizen knows.
    { by: from ?? to, stage, forwardedTo: to },
    sql`agency = ${to}, stage = ${stage}, expected_at = ${dueBy(now, facts.settings)}, assignee = NULL, opened_at = NULL,
      answered_at = NULL, closed_at = NULL`,
  );
  if (words) yield noteInsertion(context, words.text);
  for (const { message: each, event } of told) {
    yield logged(context, 'forwarded', { ...(from != undefined && { from }), to, event }, each.id);
    yield* announce(each, { kind: 'forwarded', at: now, to });
  }
  return { kind: 'done', version: told[0]!.message.version };
};

const staffOf = (agency: string): Query =>
  sql`SELECT id FROM opd_officers WHERE agency = ${agency} AND ${ACTIVE} LIMIT 1`;
