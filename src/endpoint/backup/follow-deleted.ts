import { setTimeout as wait } from 'node:timers/promises';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { addTombstones, deletedSince } from './tombstones.js';

/** At most so long after a deletion it stands beside the backups. */
const INTERVAL = 60_000;

/**
 * Keeps the list of deleted messages beside the backups up to date, now and each minute until `stop`: it has to outlive the database
 * that it is about. @param folder where the backups are (`OPD_BACKUP_DIR`)
 */
export async function followDeleted(
  engine: Pick<SqlEngine, 'read'>,
  folder: string,
  stop: AbortSignal,
  onError: (error: unknown) => void,
  interval: number = INTERVAL,
): Promise<void> {
  for (let last = 0; !stop.aborted;) {
    try {
      const found = await deletedSince(engine, last);
      await addTombstones(
        folder,
        found.map(({ tombstone }) => tombstone),
      );
      last = found.at(-1)?.id ?? last;
    } catch (error) {
      onError(error);
    }
    await wait(interval, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}
