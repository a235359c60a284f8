import type { Files, StoredFile } from '../stored-file.js';

/** Most pages kept at a time: all of a regency in its usual form. */
const MOST = 400;
/** Pages depend on the day (what is overdue, what comes next), and no zone changes its day but at a whole or half hour. */
const HALF_HOUR = 18e5;

type Drawn = Promise<StoredFile | undefined>;

/** Keeps what was drawn of an edition, by address; the oldest goes when there is too much, all of it when the edition goes. */
export function createKept(): (files: Files, key: string, now: number, draw: () => Drawn) => Drawn {
  const editions = new WeakMap<Files, Map<string, { since: number; file: Drawn }>>();
  return (files, key, now, draw) => {
    let kept = editions.get(files);
    if (!kept) editions.set(files, (kept = new Map()));
    const since = Math.floor(now / HALF_HOUR);
    const last = kept.get(key);
    if (last?.since == since) return last.file;
    kept.delete(key);
    const file = draw();
    kept.set(key, { since, file });
    // What could not be drawn is no answer to the next who asks.
    file.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return file;
  };
}
