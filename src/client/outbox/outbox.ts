import { hasAttention } from '../attention.js';
import { createChanges } from './changes.js';
import { createCourier } from './courier.js';
import { openDatabase } from './database.js';
import { createDrafts } from './drafts.js';
import { createLock } from './lock.js';
import { createLoosePhotos } from './loose-photos.js';
import { createRounds } from './rounds.js';
import type { MessageRow, ReceiptRow } from './rows.js';
import { createShelf, isOld } from './shelf.js';
import { createDesk } from './submit.js';
import type { Outbox, OutboxOptions } from './types.js';
import { createUnkept } from './unkept.js';
import { createWatch } from './watch.js';

const YEAR = 365 * 864e5;

/** Opens the outbox of this device, once a page, and sends what is due from earlier visits. */
export function openOutbox({
  // Looked up with each call, since a page may replace it; and never called as a method of something else.
  fetch = (...request) => globalThis.fetch(...request),
  now = Date.now,
  database: name = 'opd-outbox',
  idb,
  locks = globalThis.navigator?.locks,
}: OutboxOptions = {}): Outbox {
  const sending = { fetch, now };
  const watch = createWatch();
  const loose = createLoosePhotos(sending, watch.tell);
  const unkept = createUnkept(sending);
  const database = openDatabase(name, idb);
  const changes = createChanges(name, () => {
    rounds.standIn();
    for (const key of watch.open()) courier.check(key).catch(() => {});
  });
  const shelf = createShelf(database, name, changes.announce);
  const lock = createLock(database, name, now, locks);
  const courier = createCourier(sending, lock, shelf, loose.tell);
  const rounds = createRounds(now, shelf, courier);
  const desk = createDesk(now, shelf, rounds, unkept, loose, watch);
  const { tidyDrafts, ...drafts } = createDrafts(database, now);

  const takeOut = async (key: string): Promise<MessageRow | 'sent' | undefined> => {
    await desk.putAway(key);
    const sent = await unkept.remove(key);
    if (sent != undefined) return sent ? 'sent' : undefined;
    return lock(key, true, () =>
      shelf.change(async (rows) => {
        const row = await rows.get('messages', key);
        if (!row) return (await rows.get('receipts', key)) && 'sent';
        rows.drop('messages', [key]);
        rows.drop('photos', row.photos);
        loose.drop(key);
        return row;
      }),
    );
  };

  const forget = (isMeant: (row: ReceiptRow) => boolean) =>
    shelf.change(async (rows) => {
      for (const row of (await rows.all('receipts')).filter(isMeant)) {
        rows.drop('receipts', [row.key]);
        rows.drop('photos', row.photos);
      }
    });

  if (hasAttention()) void rounds.run('attention');
  void tidyDrafts();
  forget(({ sent }) => now() - sent > YEAR).catch(() => {});

  return {
    ...drafts,
    submit: desk.submit,
    subscribe: changes.subscribe,
    flush: () => rounds.run('attention'),
    entries: async () =>
      (await shelf.messages().catch(() => [])).map((row) => ({
        ...row,
        photos: row.photos.length,
        old: isOld(row, now()),
      })),
    sent: async () =>
      (await shelf.receipts().catch(() => [])).map((row) => ({ ...row, photosLeft: row.photos.length })),
    async retry(key) {
      if (!key) return rounds.run('hand');
      loose.tell(key, { status: 'sending' });
      await rounds.send(key).catch(() => courier.check(key, true).catch(() => {}));
    },
    remove: async (key) => ((await takeOut(key)) == 'sent' ? 'sent' : 'removed'),
    async takeBack(key) {
      const row = await takeOut(key);
      return row && row != 'sent' ? row.body : undefined;
    },
    async photosOf(key) {
      const { photos = [] } = (await shelf.get('messages', key)) ?? {};
      const rows = await Promise.all(photos.map((photo) => shelf.get('photos', photo)));
      return rows.flatMap((row) => (row ? new Blob([row.bytes], { type: row.type }) : []));
    },
    forgetSent: (ticket) => forget(({ receipt }) => !ticket || receipt.ticket == ticket),
    async clear() {
      await desk.putAway();
      unkept.clear();
      loose.clear();
      desk.forget();
      await shelf.change((rows) => (['messages', 'receipts', 'photos', 'drafts'] as const).forEach(rows.clear));
    },
  };
}
