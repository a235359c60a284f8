import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import Database from 'libsql';
import pg from 'pg';
import type { EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import { openStore } from '../../src/endpoint/feedback/open-store.js';
import type { Store } from '../../src/endpoint/feedback/store.js';
import { startPostgres } from './postgres.js';

export interface StorePlaces {
  engine: string;
  /** Where nothing is stored yet. */
  fresh: () => Promise<EngineSettings>;
  /** Opens a store, with tables, in an empty place or in one that is known; closed after the tests. */
  open: (place?: EngineSettings) => Promise<Store>;
  /** Runs a statement from outside, on a connection of its own. */
  run: (place: EngineSettings, text: string) => Promise<Record<string, unknown>[]>;
}

/** Both engines; PostgreSQL only where its package has a server for this platform. */
export async function storePlaces(): Promise<StorePlaces[]> {
  const folder = await mkdtemp(join(tmpdir(), 'opd-store-'));
  const postgres = await startPostgres();
  if (!postgres) console.warn('There is no PostgreSQL for this platform: its tests are left out.');
  const stores: Store[] = [];
  after(async () => {
    for (const store of stores) await store.close();
    await postgres?.remove();
    await rm(folder, { recursive: true, force: true });
  });
  const places = (engine: string, fresh: StorePlaces['fresh'], run: StorePlaces['run']): StorePlaces => ({
    engine,
    fresh,
    run,
    async open(place) {
      const store = await openStore(place ?? (await fresh()));
      stores.push(store);
      await store.migrate();
      return store;
    },
  });
  const inFolder = async () => ({ dataDir: join(await mkdtemp(join(folder, 'place-')), 'data') });
  const onServer = async () => ({ dataDir: folder, databaseUrl: await postgres!.database() });
  return [places('SQLite', inFolder, runInFile), ...(postgres ? [places('PostgreSQL', onServer, runOnServer)] : [])];
}

const runInFile: StorePlaces['run'] = async ({ dataDir }, text) => {
  await mkdir(dataDir, { recursive: true });
  const database = new Database(join(dataDir, 'feedback.db'));
  const rows = database.prepare(text).all([]);
  database.close();
  return rows as Record<string, unknown>[];
};

const runOnServer: StorePlaces['run'] = async ({ databaseUrl }, text) => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
};
