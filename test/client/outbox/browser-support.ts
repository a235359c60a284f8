import { openOutbox, type OutboxOptions } from '../../../src/client/outbox/index.js';

// Other tests run in tabs before this one, which would then wait until it is shown.
Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let count = 0;
/** A database of its own for each test: others run beside it on the same origin. */
export const newDatabase = (): string => `opd-outbox-test-${Date.now()}-${count++}-${Math.random()}`;

/** What lies in a store, past the outbox. */
export async function rows<Row = { key: string }>(name: string, store: string): Promise<Row[]> {
  const database = await done(indexedDB.open(name));
  try {
    return database.objectStoreNames.contains(store)
      ? ((await done(database.transaction(store).objectStore(store).getAll())) as Row[])
      : [];
  } finally {
    database.close();
  }
}

/** Puts rows into a store, past the outbox. */
export async function write(name: string, store: string, found: object[]): Promise<void> {
  const database = await done(indexedDB.open(name));
  const transaction = database.transaction(store, 'readwrite');
  for (const row of found) transaction.objectStore(store).put(row);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** An outbox as a page of its own would have it. */
export const outboxOf = (database: string, fetch: typeof globalThis.fetch, options: OutboxOptions = {}) =>
  openOutbox({ database, fetch, ...options });

/** Resolves when the outbox has changed so that it is `right`. */
export const changed = (outbox: ReturnType<typeof openOutbox>, right: () => Promise<boolean>): Promise<void> =>
  new Promise((resolve) => {
    const look = async () => {
      if (!(await right())) return;
      leave();
      resolve();
    };
    const leave = outbox.subscribe(() => void look());
    void look();
  });
