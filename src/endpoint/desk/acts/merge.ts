import { objectOf } from '../../feedback/rows.js';
import { sql, type Steps } from '../../feedback/sql.js';
import type { Officer } from '../../officers/officer.js';
import type { Act } from '../act.js';
import { CASE } from '../case-row.js';
import type { Case } from '../case.js';
import { changed, logged, refused, tellOne, unchanged, type ActContext, type Doing } from './act-context.js';
import { holdCase } from './hold-case.js';

/**
 * Says that a message says the same as another: from now on its sender is told whatever the sender of that one is told, now and by
 * copies of their own, so that it stays true whatever becomes of that one. No words of one sender ever come to the other; a secret
 * message is therefore joined to none: an answer could tell of it.
 */
export const merge: Doing<Extract<Act, { what: 'merge' }>> = function* (context, { into }) {
  const { officer, message, now } = context;
  const main = yield* mainOf(officer, into);
  if (!main || main.agency != message.agency) return refused('no-such-message');
  if (main.id == message.id) return refused('itself');
  if (main.spam) return refused('spam');
  const secret = [main, message].filter(({ visibility }) => visibility == 'rahasia').length;
  if (secret) return refused(secret == 2 ? 'secret' : 'other-visibility');

  // What is answered to the main message becomes their answer, too, and who may read that is decided there, about that message alone:
  // once they stand alone again nothing of it may be public by itself.
  const family = yield sql`UPDATE opd_messages
    SET merged_into = ${main.id}, released = 0, named = 0, version = version + 1, updated_at = ${now}
    WHERE id = ${message.id} OR merged_into = ${message.id} RETURNING ${CASE}`;
  for (const row of family) {
    yield logged(context, 'merged', { into: main.id }, Number(row.id));
    yield* catchUp(context, objectOf<Case>(row), main);
  }
  const [row] = yield sql`SELECT version FROM opd_messages WHERE id = ${message.id}`;
  return { kind: 'done', version: Number(row!.version) };
};

/** The message that one was merged into, however often; held, so that it goes nowhere meanwhile. */
function* mainOf(officer: Officer, id: number): Steps<Case | undefined> {
  for (let next: number | undefined = id; ;) {
    const found: Case | undefined = yield* holdCase(officer, next);
    if (found?.mergedInto == undefined) return found;
    next = found.mergedInto;
  }
}

/** Tells the sender of a merged message how the main one stands. */
function* catchUp({ now, announce }: ActContext, message: Case, main: Case): Steps<void> {
  const { stage, answeredAt, closedAt, agency } = main;
  const by = agency!;
  const [last] = yield sql`SELECT reply FROM opd_events
    WHERE message = ${main.id} AND reply IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1`;
  if (answeredAt != undefined && last) {
    const reply = String(last.reply);
    const event = yield* tellOne(message.id, { at: now, by, stage, reply });
    const [row] =
      yield sql`UPDATE opd_messages SET stage = ${stage}, answered_at = ${now}, closed_at = ${closedAt && now},
      first_reply_at = COALESCE(first_reply_at, ${now}) WHERE id = ${message.id} RETURNING ${CASE}`;
    yield* announce(objectOf<Case>(row!), { kind: 'replied', event, at: now, reply, stage });
  } else if (stage == 'verified' && message.stage == 'received') {
    yield* tellOne(message.id, { at: now, by, stage });
    yield sql`UPDATE opd_messages SET stage = ${stage} WHERE id = ${message.id}`;
  }
}

/** Lets it stand alone again. What its sender was told remains. */
export const unmerge: Doing<Extract<Act, { what: 'unmerge' }>> = function* (context) {
  const { mergedInto } = context.message;
  if (mergedInto == undefined) return unchanged(context);
  yield logged(context, 'unmerged', { from: mergedInto });
  return yield* changed(context, sql`merged_into = NULL`);
};
