import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineSettings } from '../feedback/open-engine.js';
import type { PhotoStore } from '../feedback/photo-store.js';
import { ownVersion } from '../versions/own-version.js';
import { syncFolder } from '../write-folder.js';
import { sameSecond } from './backup-fault.js';
import { addClosures, closureOf, type Closure } from './closures.js';
import { MANIFEST, PHOTOS, type Manifest, type Part } from './manifest.js';
import { openSnapshot } from './open-snapshot.js';
import { writePart } from './part-writer.js';
import type { Snapshot } from './snapshot.js';
import { KEPT } from './tables.js';
import { addTombstones, type Tombstone } from './tombstones.js';
import { verifyBackup } from './verify-backup.js';

export interface BackupPlace {
  place: EngineSettings;
  photos: Pick<PhotoStore, 'get'>;
  /** The folder of the backups; each is a folder in it. */
  out: string;
  now: number;
}

/** `opd-20261124T030000Z`: in the order of names the backups are in that of time. */
export const backupName = (at: number): string => `opd-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`;

/**
 * Makes a backup of database and photos while others work on them: rows as of one moment, then the photos that they name. It is read
 * again from the disk and compared before it gets its name. @returns its folder and what it holds @throws BackupFault
 */
export async function makeBackup({
  place,
  photos,
  out,
  now,
}: BackupPlace): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(out, backupName(now));
  const fresh = `${folder}.new`;
  const snapshot = await openSnapshot(place);
  let begun = false;
  try {
    await mkdir(out, { recursive: true, mode: 0o700 });
    await begin(folder, fresh);
    begun = true;
    const parts: Part[] = [];
    for (const table of KEPT) if (snapshot.tables.has(table)) parts.push(await writeTable(snapshot, table, fresh));
    const found = await writePhotos(snapshot, photos, fresh);
    const manifest: Manifest = {
      format: 'opd-backup',
      version: 1,
      program: await ownVersion(),
      migrations: snapshot.migrations,
      engine: snapshot.engine,
      at: new Date(now).toISOString(),
      parts: [...parts, found.part],
      sequences: Object.fromEntries(
        KEPT.flatMap((table) => (snapshot.sequences.has(table) ? [[table, snapshot.sequences.get(table)!]] : [])),
      ),
      photos: found.photos,
    };
    await writeSynced(join(fresh, MANIFEST), new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
    await verifyBackup(fresh);
    await addTombstones(out, await tombstonesIn(snapshot));
    await addClosures(out, await closuresIn(snapshot));
    await syncFolder(join(fresh, 'photos'));
    await syncFolder(fresh);
    await rename(fresh, folder);
    await syncFolder(out);
    return { folder, manifest };
  } catch (error) {
    if (begun) await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    await snapshot.close();
  }
}

/** Two of the same second have the same name: the later one leaves the other alone. @throws BackupFault */
async function begin(folder: string, fresh: string): Promise<void> {
  const isTaken =
    existsSync(folder) ||
    (await mkdir(fresh, { mode: 0o700 }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code != 'EEXIST') throw error;
        return true;
      },
    ));
  if (isTaken) throw sameSecond(folder);
  await mkdir(join(fresh, 'photos'), { mode: 0o700 });
}

async function writeTable(snapshot: Snapshot, table: string, folder: string): Promise<Part> {
  const columns = await snapshot.columns(table);
  return writePart(folder, `${table}.jsonl`, columns, async (add) => {
    for await (const rows of snapshot.rows(table, columns))
      await add(rows.map((row) => columns.map((column) => row[column] ?? null)));
  });
}

/** Photos asked for at once: a bucket may be far away. */
const AT_ONCE = 8;

async function writePhotos(snapshot: Snapshot, { get }: BackupPlace['photos'], folder: string) {
  const photos: Manifest['photos'] = { count: 0, bytes: 0, missing: 0 };
  const names: string[] = [];
  if (snapshot.tables.has('opd_photos'))
    for await (const rows of snapshot.rows('opd_photos', ['id', 'name']))
      names.push(...rows.map(({ name }) => String(name)));
  const write = async (name: string) => {
    const bytes = await get(name);
    if (bytes) await writeSynced(join(folder, 'photos', name), bytes);
    return bytes && [name, bytes.length, createHash('sha256').update(bytes).digest('hex')];
  };
  const part = await writePart(folder, PHOTOS, ['name', 'bytes', 'sha256'], async (add) => {
    for (let start = 0; start < names.length; start += AT_ONCE) {
      const some = await Promise.all(names.slice(start, start + AT_ONCE).map(write));
      const found = some.filter((photo) => photo != undefined);
      photos.count += found.length;
      photos.bytes += found.reduce((sum, [, bytes]) => sum + Number(bytes), 0);
      photos.missing += some.length - found.length;
      await add(found);
    }
  });
  return { part, photos };
}

async function tombstonesIn(snapshot: Snapshot): Promise<Tombstone[]> {
  const found: Tombstone[] = [];
  if (snapshot.tables.has('opd_deleted'))
    for await (const rows of snapshot.rows('opd_deleted', ['id', 'message', 'received_at']))
      found.push(...rows.map((row): Tombstone => [Number(row.message), Number(row.received_at)]));
  return found;
}

async function closuresIn(snapshot: Snapshot): Promise<Closure[]> {
  const found: Closure[] = [];
  if (snapshot.tables.has('opd_log'))
    for await (const rows of snapshot.rows('opd_log', ['id', 'act', 'login', 'detail', 'at']))
      found.push(...rows.flatMap(closureOf));
  return found;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
