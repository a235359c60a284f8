import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type EngineSettings } from '../feedback/open-engine.js';
import { migrations } from '../feedback/migrations.js';
import type { PhotoStore } from '../feedback/photo-store.js';
import { createSqlStore } from '../feedback/sql-store.js';
import { logEntry } from '../audit/log-entry.js';
import { insertion } from '../feedback/rows.js';
import { sql } from '../feedback/sql.js';
import { createOfficers } from '../officers/create-officers.js';
import { listApiKeys } from '../open311/api-keys.js';
import { tooNew } from './backup-fault.js';
import { closing, readClosures, UNASSIGN } from './closures.js';
import { goneExchanges, type GoneExchange } from './gone-exchanges.js';
import { listsOf } from './list-file.js';
import { PHOTOS } from './manifest.js';
import { linesOf } from './read-part.js';
import { postgresTarget } from './postgres-target.js';
import { restoredTables, type RestoredTable } from './restored-rows.js';
import { sqliteTarget } from './sqlite-target.js';
import type { Target } from './target.js';
import { readTombstones, tombstoneKey, type Tombstone } from './tombstones.js';
import { verifyBackup } from './verify-backup.js';

export interface RestorePlace {
  /** The folder of one backup. */
  folder: string;
  place: EngineSettings;
  photos: Pick<PhotoStore, 'put'>;
  now: number;
}

/**
 * Writes a backup into an empty place: compared with its manifest first, then photos, then the database in one step. What was deleted
 * after the backup, as the list beside it says, is left out; so are ways in that were closed after it. Interrupted, it may be run
 * again. @throws BackupFault
 */
export async function restoreBackup({ folder, place, photos, now }: RestorePlace) {
  const manifest = await verifyBackup(folder);
  const target = await (place.databaseUrl
    ? postgresTarget(place.databaseUrl)
    : sqliteTarget(join(place.dataDir, 'feedback.db')));
  try {
    if (manifest.migrations > migrations('INTEGER PRIMARY KEY AUTOINCREMENT').length)
      throw tooNew(folder, manifest.program);
    const deleted = await readTombstones(listsOf(folder));
    const { tables, gone, merged } = await restoredTables(folder, manifest, deleted);
    const exchanges = await goneExchanges(folder, manifest.parts, gone);
    const kept = await putPhotos(folder, photos, await namesIn(tables));
    await target.create(manifest.migrations);
    for (const { table, columns, rows } of tables) await target.insert(table, columns, rows);
    await target.merge(merged());
    if (tables.some(({ table }) => table == 'opd_officers')) await closeAgain(target, folder, Date.parse(manifest.at));
    for (const [table, last] of Object.entries(manifest.sequences))
      await target.setSequence(table, lastOf(table, last, deleted));
    await target.commit();
    const active = await bringUpToDate(place, deleted, exchanges, now);
    return { manifest, deleted: gone.size, photos: kept, active };
  } finally {
    await target.close();
  }
}

/** In the same step as the rows: nobody comes in between by what was closed. */
async function closeAgain(target: Target, folder: string, since: number): Promise<void> {
  for (const closure of await readClosures(listsOf(folder)))
    if (closure.at > since) await target.change(closing(closure));
  await target.change(UNASSIGN);
}

/** A number that was given after the backup and deleted is not given again. */
const lastOf = (table: string, last: number, deleted: readonly Tombstone[]): number =>
  table == 'opd_keys' ? deleted.reduce((most, [message]) => Math.max(most, message), last) : last;

async function namesIn(tables: readonly RestoredTable[]): Promise<Set<string>> {
  const names = new Set<string>();
  const photos = tables.find(({ table }) => table == 'opd_photos');
  const place = photos?.columns.indexOf('name') ?? -1;
  if (photos) for await (const rows of photos.rows()) for (const row of rows) names.add(String(row[place]));
  return names;
}

async function putPhotos(folder: string, { put }: RestorePlace['photos'], names: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for await (const lines of linesOf(join(folder, PHOTOS)))
    for (const [name] of lines as [string][])
      if (names.has(name)) {
        await put(name, await readFile(join(folder, 'photos', name)));
        count++;
      }
  return count;
}

/** Who can come in now: logins of accounts, and names of Open311 keys. */
export interface Active {
  accounts: string[];
  keys: string[];
}

/** Migrations that are newer than the backup, what is known of deleted messages, and a line in the log. */
async function bringUpToDate(
  place: EngineSettings,
  deleted: readonly Tombstone[],
  exchanges: readonly GoneExchange[],
  now: number,
): Promise<Active> {
  const engine = await openEngine(place);
  try {
    await createSqlStore(engine).migrate();
    const rows = await engine.read({ text: 'SELECT message, received_at FROM opd_deleted', values: [] });
    const known = new Set(rows.map((row) => tombstoneKey([Number(row.message), Number(row.received_at)])));
    for (const tombstone of deleted)
      if (!known.has(tombstoneKey(tombstone)))
        await engine.write(insertion('opd_deleted', { message: tombstone[0], receivedAt: tombstone[1] }));
    for (const exchange of exchanges)
      await engine.write(sql`${insertion('opd_gone_exchanges', { ...exchange, at: now })} ON CONFLICT DO NOTHING`);
    await engine.write(logEntry({ at: now, act: 'restored' }));
    const officers = await createOfficers(engine, { now: () => now }).list();
    return {
      accounts: officers.filter(({ active, revoked }) => active && !revoked).map(({ login }) => login),
      keys: (await listApiKeys(engine)).map(({ name }) => name),
    };
  } finally {
    await engine.close();
  }
}
