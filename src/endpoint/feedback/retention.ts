import { setTimeout as wait } from 'node:timers/promises';
import { KINDS, type Kind } from '../../contract/index.js';
import type { PhotoStore } from './photo-store.js';
import { removePhotos } from './remove-photos.js';
import type { Store } from './store.js';
import { timeBefore } from './time-before.js';

interface Places {
  store: Pick<Store, 'purgeMessages' | 'leftoverPhotos' | 'forgetPhotos' | 'purgeRest'>;
  photos: Pick<PhotoStore, 'remove'>;
  /** How long an agency keeps what is closed of a kind, ISO 8601; `undefined`: what belongs to no agency. */
  retentionOf: (agency: string | undefined, kind: Kind) => string;
}

export interface Purge extends Places {
  agencies: readonly string[];
  now: number;
}

export interface Retention extends Places {
  /** The agencies of the moment. */
  agencies: () => Promise<readonly string[]>;
  /** Told of what could not be deleted this time. */
  onError: (error: unknown) => void;
}

const HOUR = 3_600_000;
/** A message may lie on a switched-off phone and come again for as long as this. */
const KEYS_KEPT = 30 * 24 * HOUR;
const INTERVAL = 6 * HOUR;
/** Photos removed at once. */
const AT_ONCE = 8;

/**
 * Deletes what was kept long enough, now and again every six hours, until `stop`. @returns settles soon after that, when nothing is
 * under way any more and the store can be closed
 */
export async function startRetention(
  { agencies, onError, ...places }: Retention,
  stop: AbortSignal,
  interval: number = INTERVAL,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await purge({ ...places, agencies: await agencies(), now: Date.now() }, stop);
    } catch (error) {
      if (!stop.aborted) onError(error);
    }
    // Not all processes of one database at the same moment. Unref: this alone is no reason to stay alive.
    const pause = interval * (0.9 + Math.random() * 0.2);
    await wait(pause, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}

/**
 * Deletes messages, then the files of photos that they or others left, then keys and whatever else has expired. Interrupted, it goes
 * on with the next call: the database knows which files are still to be removed.
 * @throws AggregateError of all that could not be done; the rest is done
 */
export async function purge({ store, photos, agencies, retentionOf, now }: Purge, stop?: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  const attempt = async (work: () => Promise<unknown>) => {
    if (!stop?.aborted) await work().catch((error: unknown) => void failures.push(error));
  };
  for (const agency of [undefined, ...agencies])
    for (const kind of KINDS)
      await attempt(async () => store.purgeMessages(agency, timeBefore(now, retentionOf(agency, kind)), { kind, now }));
  await attempt(async () => {
    const names = await store.leftoverPhotos();
    for (let start = 0; start < names.length && !stop?.aborted; start += AT_ONCE) {
      const { removed, failed } = await removePhotos(names.slice(start, start + AT_ONCE), photos);
      failures.push(...failed);
      // One bad file must not keep the others; but where nothing works, each further try only costs its time limit.
      if (!removed.length) break;
      await store.forgetPhotos(removed);
    }
  });
  await attempt(() => store.purgeRest(now - KEYS_KEPT, now));
  const words = [...new Set(failures.map(String))].join(', ');
  if (failures.length) throw new AggregateError(failures, `not all that is due was deleted: ${words}`);
}
