import { listOf, sql, type Steps } from '../../feedback/sql.js';
import type { Act, Outcome, Refused, Release } from '../act.js';
import { changed, logged, refused, type ActContext, type Doing } from './act-context.js';

/** A photo stands beside the words that it belongs to. */
export const whyNotReleased = ({ text, photos }: Release): Refused | undefined =>
  !text && photos.length ? 'not-allowed' : undefined;

/** Shows a message to the public, or takes it back. */
export const release: Doing<Extract<Act, { what: 'release' }>> = function* (context, act) {
  const why = whyNotReleased(act);
  return why ? refused(why) : yield* releaseSteps(context, act);
};

/** The same without asking whether it may be. */
export function* releaseSteps(context: ActContext, { text, photos, named }: Release): Steps<Outcome> {
  const { id, visibility } = context.message;
  yield sql`UPDATE opd_photos SET released = 0 WHERE message = ${id}`;
  if (photos.length)
    yield sql`UPDATE opd_photos SET released = 1 WHERE message = ${id} AND id IN (${listOf([...photos])})`;
  const isNamed = text && named && visibility == 'terbuka';
  yield logged(
    context,
    text ? 'released' : 'withdrawn',
    text ? { photos: photos.length, name: isNamed ? 'full' : 'masked' } : undefined,
  );
  return yield* changed(context, sql`released = ${Number(text)}, named = ${Number(isNamed)}`);
}
