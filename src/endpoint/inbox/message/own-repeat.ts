import type { Act } from '../../desk/act.js';
import type { HistoryEntry } from '../../desk/history-entry.js';
import { written } from '../../desk/acts/written.js';

/**
 * Whether all that is new is this very act by this officer: a button that was tapped twice. What an act writes has one moment, since it
 * is one transaction.
 */
export function isOwnRepeat(fresh: readonly HistoryEntry[], officer: number, act: Act): boolean {
  // A look changes nothing.
  const entries = fresh.filter((entry) => entry.kind != 'act' || entry.act != 'opened');
  return (
    entries.every((entry) => entry.at == entries[0]?.at && isBy(entry, officer)) &&
    entries.some((entry) => isSame(entry, act)) &&
    (act.what != 'reply' || hasReleased(entries, act.release))
  );
}

/** An event that was not of the officer's own doing is the agency's, told along with it. */
const isBy = (entry: HistoryEntry, officer: number): boolean =>
  entry.by == officer || (entry.kind == 'event' && entry.by == undefined && entry.event.by != 'citizen');

function isSame(entry: HistoryEntry, act: Act): boolean {
  if (entry.kind == 'note') return act.what == 'note' && isText(entry.text, act.text);
  if (entry.kind == 'event') {
    const { stage, reply } = entry.event;
    if (act.what == 'reply') return stage == act.stage && reply != undefined && isText(reply, act.text);
    return act.what == 'verify' && stage == 'verified';
  }
  const { act: done, detail } = entry;
  switch (act.what) {
    case 'assign':
      return done == 'assigned' && detail.to == (act.to == undefined ? undefined : String(act.to));
    case 'spam':
      return done == (act.spam ? 'spam' : 'not-spam');
    case 'hold':
      return done == (act.held ? 'held' : 'unheld');
    case 'release':
      return hasReleased([entry], act);
    default:
      return false;
  }
}

function hasReleased(fresh: readonly HistoryEntry[], release: Extract<Act, { what: 'reply' }>['release']): boolean {
  const acts = fresh.flatMap((entry) => (entry.kind == 'act' ? [entry] : []));
  if (!release) return !acts.length;
  return acts.some(({ act, detail }) =>
    release.text
      ? act == 'released' && detail.photos == String(release.photos.length) && (!release.named || detail.name == 'full')
      : act == 'withdrawn',
  );
}

function isText(kept: string, typed: string): boolean {
  const words = written(typed);
  return 'text' in words && words.text == kept;
}
