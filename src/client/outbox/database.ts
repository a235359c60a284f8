import type { TableName, Tables } from './rows.js';

/** How long a storage may think before it counts as none, in milliseconds. */
const PATIENCE = 3e3;

/** One transaction's view of the tables. */
export interface Rows {
  get<Name extends TableName>(table: Name, key: string): Promise<Tables[Name] | undefined>;
  all<Name extends TableName>(table: Name): Promise<Tables[Name][]>;
  count(table: TableName): Promise<number>;
  put<Name extends TableName>(table: Name, row: Tables[Name]): void;
  drop(table: TableName, keys: string[]): void;
  clear(table: TableName): void;
}

export interface Database {
  /**
   * Does `work` in one transaction. Settles when that is on the disk; when it rejects, nothing of it was done.
   * @param durability `strict` waits for the disk itself
   */
  change<T>(
    tables: TableName[],
    work: (rows: Rows) => Promise<T> | T,
    durability?: IDBTransactionDurability,
  ): Promise<T>;
  get<Name extends TableName>(table: Name, key: string): Promise<Tables[Name] | undefined>;
  all<Name extends TableName>(table: Name): Promise<Tables[Name][]>;
}

const outcome = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const rowsOf = (transaction: IDBTransaction): Rows => {
  const store = (table: TableName) => transaction.objectStore(table);
  return {
    get: (table, key) => outcome(store(table).get(key)),
    all: (table) => outcome(store(table).getAll()),
    count: (table) => outcome(store(table).count()),
    put: (table, row) => store(table).put(row),
    drop: (table, keys) => keys.forEach((key) => store(table).delete(key)),
    clear: (table) => store(table).clear(),
  };
};

/** The outbox's own database; everything rejects where the browser allows no storage, or it does not answer. */
export function openDatabase(name: string, idb: IDBFactory | null | undefined): Database {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => (opening = undefined);

  const connect = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      let late = false;
      const request = (idb === undefined ? indexedDB : idb)!.open(name, 1);
      const timer = setTimeout(() => {
        late = true;
        reject();
      }, PATIENCE);
      request.onupgradeneeded = () => {
        for (const table of ['messages', 'receipts', 'photos', 'drafts', 'lease'] satisfies TableName[])
          request.result.createObjectStore(table, { keyPath: 'key' });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        clearTimeout(timer);
        database.onclose = forget;
        database.onversionchange = () => {
          database.close();
          forget();
        };
        if (late) database.close();
        else resolve(database);
      };
    });

  const transact = async <T>(
    tables: TableName[],
    mode: IDBTransactionMode,
    work: (rows: Rows) => Promise<T> | T,
    durability?: IDBTransactionDurability,
  ): Promise<T> => {
    opening ??= connect();
    // A failure is not kept: storage may come free again.
    opening.catch(forget);
    const transaction = (await opening).transaction(tables, mode, { durability });
    const abort = () => {
      try {
        transaction.abort();
      } catch {
        // It is over, or already on its way to the disk: then its end tells.
      }
    };
    const timer = setTimeout(abort, PATIENCE);
    const end = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    let value: T | undefined;
    let failure: unknown;
    try {
      value = await work(rowsOf(transaction));
    } catch (error) {
      failure = error;
      // What was done before an error must not be committed without the rest.
      abort();
    }
    try {
      await end;
    } finally {
      clearTimeout(timer);
    }
    if (failure) throw failure;
    return value as T;
  };

  return {
    change: (tables, work, durability) => transact(tables, 'readwrite', work, durability),
    get: (table, key) => transact([table], 'readonly', (rows) => rows.get(table, key)),
    all: (table) => transact([table], 'readonly', (rows) => rows.all(table)),
  };
}
