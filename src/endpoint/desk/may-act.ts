import { isOfAgency, type Officer } from '../officers/officer.js';
import type { Act, Refused } from './act.js';
import type { Case } from './case.js';

type What = Act['what'];

/** What can be done with a message that was merged into another, and with spam; all else waits until it is neither any more. */
const WHILE_MERGED: readonly What[] = ['note', 'unmerge', 'hold'];
const WHILE_SPAM: readonly What[] = ['note', 'spam', 'unmerge', 'hold'];
/** A coordinator sees that a message comes to the right agency; what the agency says and shows is its own. */
const OF_COORDINATOR: readonly What[] = ['forward', 'note'];

/** Whether it is the officer's to do, on a message that they can see. */
function isTheirs({ role }: Pick<Officer, 'role'>, { agency, visibility }: Standing, what: What): boolean {
  // A legal hold binds the agency: its head decides.
  if (isOfAgency(role)) return what != 'hold' || role == 'head';
  if (role != 'coordinator') return false;
  // Nobody else could put aside what belongs to no agency; what cannot be read cannot be judged.
  return OF_COORDINATOR.includes(what) || (what == 'spam' && agency == undefined && visibility != 'rahasia');
}

type Standing = Pick<Case, 'agency' | 'visibility' | 'mergedInto' | 'spam'>;

/** Why an officer cannot do something to a message as it is now; `undefined`: they can. For pages, too: they offer nothing else. */
export function whyNot(officer: Pick<Officer, 'role'>, message: Standing, what: What): Refused | undefined {
  if (!isTheirs(officer, message, what)) return 'not-allowed';
  if (message.mergedInto != undefined && !WHILE_MERGED.includes(what))
    return what == 'merge' ? 'already-merged' : 'merged';
  if (message.spam && !WHILE_SPAM.includes(what)) return 'spam';
  return what == 'release' && message.visibility == 'rahasia' ? 'secret' : undefined;
}
