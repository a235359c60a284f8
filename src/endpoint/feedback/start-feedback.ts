import type { BlockList } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files } from '../stored-file.js';
import { createCollector, type Collector } from './collector.js';
import { feedbackOf } from './feedback-of.js';
import { openStore } from './open-store.js';
import { openPhotoStore, type PhotoStoreSettings } from './photos/open-photo-store.js';
import { startRetention } from './retention.js';
import { StoreUnavailable } from './store.js';

/** Where messages and photos are kept, and who may say whom a request comes from. */
export interface FeedbackPlace extends PhotoStoreSettings {
  databaseUrl?: string;
  proxies: BlockList;
}

export interface RunningFeedback {
  collector: Collector;
  close: () => Promise<void>;
}

const BETWEEN_TRIES = 3_000;

/**
 * Opens the stores and starts what works on them. A database that cannot be used yet keeps nobody from reading: it is tried
 * again, and until then messages are refused for the moment.
 */
export async function startFeedback(
  { proxies, ...place }: FeedbackPlace,
  edition: () => Files,
  onError: (error: unknown) => void,
): Promise<RunningFeedback> {
  const photos = openPhotoStore(place);
  const store = await openStore(place);
  const stop = new AbortController();

  const migrate = () =>
    store.migrate().then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        onError(error);
        return false;
      },
    );
  const ready = await migrate();
  const work = async () => {
    for (let usable = ready; !usable; usable = await migrate())
      await wait(BETWEEN_TRIES, undefined, { signal: stop.signal, ref: false });
    const retention = () => feedbackOf(edition())?.settings.retention;
    await startRetention(
      {
        store,
        photos,
        onError,
        agencies: () => store.agencies(),
        // An edition without feedback says nothing about what may be deleted: nothing is.
        retentionOf: () => retention() ?? 'P999Y',
      },
      stop.signal,
    );
  };
  const working = work().catch((error: unknown) => {
    if (!stop.signal.aborted) onError(error);
  });
  return {
    collector: createCollector({ store, photos, edition, proxies, onError }),
    async close() {
      stop.abort();
      await working;
      await store.close();
    },
  };
}
