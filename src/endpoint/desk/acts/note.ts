import { insertion } from '../../feedback/rows.js';
import type { Query } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { changedInside, logged, refused, type ActContext, type Doing } from './act-context.js';
import { written } from './written.js';

/** Words for other officers. Nobody can be surprised by a note: the next act on the message has to have seen it. */
export const note: Doing<Extract<Act, { what: 'note' }>> = function* (context, act) {
  const words = written(act.text);
  if ('why' in words) return refused(words.why);
  yield noteInsertion(context, words.text);
  yield logged(context, 'noted');
  return yield* changedInside(context);
};

export const noteInsertion = ({ officer, message, now }: ActContext, text: string): Query =>
  insertion('opd_notes', { message: message.id, officer: officer.id, at: now, text });
