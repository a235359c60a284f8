import { sendPhoto } from './deliver.js';
import type { Sending } from './post.js';
import type { PhotoRow } from './rows.js';
import type { Outcome } from './types.js';
import { insist } from './unkept.js';

export interface LoosePhotos {
  /** Holds photos in memory until their message is sent; `kept`: the message itself is kept. */
  hold(key: string, endpoint: string, photos: PhotoRow[], kept: boolean): void;
  /** The photos of a message could not even be read. */
  lose(key: string): void;
  drop(key: string): void;
  clear(): void;
  /** Passes an outcome on, with what it means for the photos, and sends them when their message is sent. */
  tell(key: string, outcome: Outcome): void;
}

/** Photos that found no room on the device, or must not be kept there. */
export function createLoosePhotos(sending: Sending, tell: LoosePhotos['tell']): LoosePhotos {
  const held = new Map<string, { endpoint: string; photos: PhotoRow[] }>();
  const lost = new Set<string>();
  return {
    hold(key, endpoint, photos, kept) {
      if (photos.length) held.set(key, { endpoint, photos });
      if (kept) lost.add(key);
    },
    lose: (key) => void lost.add(key),
    drop: (key) => void held.delete(key),
    clear: () => held.clear(),
    tell(key, outcome) {
      const sent = outcome.status == 'sent' && outcome;
      const found = sent && held.get(key);
      if (found) {
        held.delete(key);
        lost.delete(key);
        const wanted = () => true;
        const { endpoint, photos } = found;
        void Promise.all(
          photos.map((photo) => insist(() => sendPhoto(sending, endpoint, sent.receipt, photo), wanted)),
        ).then((answers) => {
          if (answers.some(({ status }) => status != 'done')) tell(key, { ...sent, photosLost: true });
        });
      }
      tell(key, lost.has(key) && (sent || outcome.status == 'kept') ? { ...outcome, photosLost: true } : outcome);
    },
  };
}
