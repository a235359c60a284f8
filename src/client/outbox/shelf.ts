import type { Database, Rows } from './database.js';
import type { MessageRow, ReceiptRow } from './rows.js';
import { sign } from './sign.js';

const WEEK = 7 * 864e5;

/** A message that waited so long is sent only when the person says so. */
export const isOld = ({ written }: MessageRow, now: number): boolean => now - written > WEEK;

/** What lies on the device: messages, receipts and photos. */
export interface Shelf extends Pick<Database, 'get'> {
  /** Changes all that `work` does at once, or nothing: settles when it is on the disk. */
  change<T>(work: (rows: Rows) => Promise<T> | T): Promise<T>;
  /** Oldest first. */
  messages(): Promise<MessageRow[]>;
  /** Newest first. */
  receipts(): Promise<ReceiptRow[]>;
}

export const createShelf = ({ change, get, all }: Database, name: string, announce: () => void): Shelf => ({
  get,
  async change(work) {
    const value = await change(
      ['messages', 'receipts', 'photos', 'drafts'],
      async (rows) => {
        const value = await work(rows);
        sign(name, (await rows.count('messages')) + (await rows.count('photos')) > 0);
        return value;
      },
      'strict',
    );
    announce();
    return value;
  },
  messages: async () => (await all('messages')).sort((a, b) => a.written - b.written),
  receipts: async () => (await all('receipts')).sort((a, b) => b.sent - a.sent),
});
