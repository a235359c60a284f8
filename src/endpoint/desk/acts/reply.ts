import { sql } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { whyNot } from '../may-act.js';
import { logged, refused, tell, type Doing } from './act-context.js';
import { releaseSteps, whyNotReleased } from './release.js';
import { written } from './written.js';

/** The agency answers. Its words are those of the agency: who of it wrote them is in the log alone. */
export const reply: Doing<Extract<Act, { what: 'reply' }>> = function* (context, { text: typed, stage, release }) {
  const { officer, message, now, announce } = context;
  const answer = written(typed);
  if ('why' in answer) return refused(answer.why);
  const why = release && (whyNot(officer, message, 'release') ?? whyNotReleased(release));
  if (why) return refused(why);

  const { text } = answer;
  const closedAt = stage == 'in-progress' ? undefined : now;
  const told = yield* tell(
    context,
    { by: message.agency!, stage, reply: text },
    sql`stage = ${stage}, first_reply_at = COALESCE(first_reply_at, ${now}), answered_at = ${now}, closed_at = ${closedAt}`,
  );
  for (const { message: each, event } of told) {
    yield logged(context, 'replied', { event, stage }, each.id);
    yield* announce(each, { kind: 'replied', event, at: now, reply: text, stage });
  }
  yield sql`DELETE FROM opd_drafts WHERE message = ${message.id} AND officer = ${officer.id}`;
  return release ? yield* releaseSteps(context, release) : { kind: 'done', version: told[0]!.message.version };
};
