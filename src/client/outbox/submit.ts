import type { FeedbackRequest } from '../../contract/index.js';
import { randomKey } from './key.js';
import type { LoosePhotos } from './loose-photos.js';
import type { Rounds } from './rounds.js';
import type { PhotoRow } from './rows.js';
import type { Shelf } from './shelf.js';
import type { Outbox } from './types.js';
import type { Unkept } from './unkept.js';
import type { Watch } from './watch.js';

/** What makes two messages the same for the collector, too. */
const printOf = (endpoint: string, body: FeedbackRequest): string =>
  endpoint + JSON.stringify({ ...body, altcha: undefined, elapsed: undefined });

const rowOf = async (photo: Blob): Promise<PhotoRow> => ({
  key: randomKey(),
  type: photo.type,
  bytes: await photo.arrayBuffer(),
});

export interface Desk extends Pick<Outbox, 'submit'> {
  /** Settles when it is known whether the messages handed in, or one of them, are kept. */
  putAway(key?: string): Promise<unknown>;
  /** Forgets the last message that could not be sent. */
  forget(): void;
}

/** Where messages are handed in: kept first, then sent; or, where nothing can or must be kept, just sent. */
export function createDesk(
  now: () => number,
  shelf: Pick<Shelf, 'change'>,
  rounds: Rounds,
  unkept: Unkept,
  loose: LoosePhotos,
  watch: Watch,
): Desk {
  const { tell } = loose;
  const starting = new Map<string, Promise<boolean>>();
  /** The last message that could not be sent: the same words again are the same message, which may have arrived after all. */
  let unsent: { key: string; print: string } | undefined;

  return {
    putAway: (key) => (key ? starting.get(key) : Promise.all(starting.values())) ?? Promise.resolve(),
    forget: () => (unsent = undefined),

    submit(base, body, { photos: blobs = [], keep = true, onChange }) {
      const endpoint = base.replace(/\/*$/, '/');
      const print = printOf(endpoint, body);
      const key = unsent?.print == print ? unsent.key : randomKey();
      unsent = undefined;
      watch.add(key, onChange);
      tell(key, { status: 'sending' });

      const put = (photos: PhotoRow[]): Promise<boolean> =>
        shelf
          .change((rows) => {
            const names = photos.map((photo) => photo.key);
            const job = { key, endpoint, photos: names, tries: 0, due: 0, earliest: 0 };
            rows.put('messages', { ...job, body, written: now(), state: 'queued' });
            photos.forEach((photo) => rows.put('photos', photo));
          })
          .then(
            () => true,
            () => false,
          );
      const start = async () => {
        const photos = await Promise.all(blobs.map(rowOf)).catch(() => {
          loose.lose(key);
          return [];
        });
        if (keep && (await put(photos))) return true;
        const kept = keep && photos.length > 0 && (await put([]));
        loose.hold(key, endpoint, photos, kept);
        return kept;
      };
      const go = async (kept: boolean) => {
        starting.delete(key);
        // Whatever fails now, it lies in the queue.
        if (kept) return rounds.send(key, {}).catch(() => tell(key, { status: 'kept' }));
        const answer = await unkept.send({ key, endpoint, body });
        if (answer?.status == 'done') return tell(key, { status: 'sent', receipt: answer.value });
        loose.drop(key);
        if (!answer) return;
        const { status, problem } = answer;
        if (status == 'later') unsent = { key, print };
        const reason = status == 'refused' ? status : keep ? 'storage' : problem ? 'server' : 'offline';
        tell(key, { status: 'unsent', reason, problem });
      };
      const started = start();
      starting.set(key, started);
      void started.then(go);
      return { key };
    },
  };
}
