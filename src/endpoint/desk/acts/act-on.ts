import type { Steps } from '../../feedback/sql.js';
import type { Officer } from '../../officers/officer.js';
import type { Act, Outcome } from '../act.js';
import type { DeskOptions } from '../create-desk.js';
import { whyNot } from '../may-act.js';
import { refused, type ActContext, type Doing } from './act-context.js';
import { assign } from './assign.js';
import { forward } from './forward.js';
import { holdCase, holdUnchanged } from './hold-case.js';
import { hold } from './hold.js';
import { merge, unmerge } from './merge.js';
import { note } from './note.js';
import { release } from './release.js';
import { reply } from './reply.js';
import { spam } from './spam.js';
import { verify } from './verify.js';

const DOINGS: { [What in Act['what']]: Doing<Extract<Act, { what: What }>> } = {
  reply,
  verify,
  note,
  assign,
  forward,
  merge,
  unmerge,
  spam,
  release,
  hold,
};
const doing = <A extends Act>(context: ActContext, act: A): Steps<Outcome> =>
  (DOINGS[act.what] as unknown as Doing<A>)(context, act);

/** An act from its first statement to its last: all of it is done, or nothing. */
export function* actOn(
  { facts, announce, now }: DeskOptions,
  officer: Officer,
  id: number,
  seen: number,
  act: Act,
): Steps<Outcome> {
  // Lower numbers are held first, always: else two who merge two messages into each other would wait for each other.
  if (act.what == 'merge' && act.into < id) yield* holdCase(officer, act.into);
  const found = yield* holdUnchanged(officer, id, seen);
  if ('outcome' in found) return found.outcome;
  const why = whyNot(officer, found.message, act.what);
  if (why) return refused(why);
  return yield* doing({ officer, message: found.message, now: now(), facts: facts(), announce }, act);
}
