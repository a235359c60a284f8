/** A store for last good copies; what it holds is not trusted, and nothing breaks when it throws or never answers. */
export interface Copies {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<unknown>;
}

/** When there are so many, all are dropped: simpler than keeping an order, and each page brings back its own. */
const MAX_COPIES = 40;

const outcome = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/**
 * Copies in the IndexedDB of the page's origin, which plain http pages have too: database `opd-widgets`, store `copies`.
 * Opened when first needed; rejects where the browser allows no storage.
 */
export function indexedCopies(): Copies {
  let opening: Promise<IDBDatabase> | undefined;
  const open = () => {
    const request = indexedDB.open('opd-widgets');
    request.onupgradeneeded = () => request.result.createObjectStore('copies');
    return outcome(request);
  };
  const store = async (mode: IDBTransactionMode) =>
    (await (opening ??= open())).transaction('copies', mode).objectStore('copies');
  return {
    get: async (key) => outcome((await store('readonly')).get(key)),
    set: async (key, value) => {
      const all = await store('readwrite');
      if ((await outcome(all.count())) >= MAX_COPIES) all.clear();
      return outcome(all.put(value, key));
    },
  };
}
