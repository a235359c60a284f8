import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import type { EngineSettings } from '../../src/endpoint/feedback/open-engine.js';

const FIXTURES = new URL('../fixtures/store-1/', import.meta.url);
const read = (name: string) => readFile(new URL(name, FIXTURES), 'utf8');

/** The photos that the store names. */
export const PREVIOUS_PHOTOS = ['0f', '1f'].map((byte) => `${byte.repeat(16)}.webp`);
export const PREVIOUS_PHOTO = new TextEncoder().encode('RIFF....WEBP');

/** Makes a store as the first version left it: its tables, rows that its code wrote, and their photos. */
export async function previousStore({ dataDir, databaseUrl }: EngineSettings): Promise<void> {
  const [schema, rows] = await Promise.all([read(databaseUrl ? 'postgres.sql' : 'sqlite.sql'), read('rows.sql')]);
  await mkdir(join(dataDir, 'photos'), { recursive: true });
  for (const name of PREVIOUS_PHOTOS) await writeFile(join(dataDir, 'photos', name), PREVIOUS_PHOTO);
  if (!databaseUrl) {
    const database = new Database(join(dataDir, 'feedback.db'));
    database.exec(schema + rows);
    database.close();
    return;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(schema + rows);
  for (const table of ['opd_keys', 'opd_events', 'opd_photos'])
    await client.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT MAX(id) FROM ${table}))`);
  await client.end();
}
