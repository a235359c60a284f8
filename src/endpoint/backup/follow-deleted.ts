import { setTimeout as wait } from 'node:timers/promises';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { addClosures, closedSince } from './closures.js';
import { addTombstones, deletedSince } from './tombstones.js';

/** At most so long after a deletion or a closure it stands beside the backups. */
const INTERVAL = 60_000;

/**
 * Keeps the lists of deleted messages and of closed accounts and keys beside the backups up to date, now and each minute until
 * `stop`: they have to outlive the database that they are about. @param folder where the backups are (`OPD_BACKUP_DIR`)
 */
export async function followDeleted(
  engine: Pick<SqlEngine, 'read'>,
  folder: string,
  stop: AbortSignal,
  onError: (error: unknown) => void,
  interval: number = INTERVAL,
): Promise<void> {
  for (let last = 0, lastLine = 0; !stop.aborted;) {
    try {
      const found = await deletedSince(engine, last);
      await addTombstones(
        folder,
        found.map(({ tombstone }) => tombstone),
      );
      last = found.at(-1)?.id ?? last;
      const closed = await closedSince(engine, lastLine);
      await addClosures(folder, closed.closures);
      lastLine = closed.last;
    } catch (error) {
      onError(error);
    }
    await wait(interval, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}
