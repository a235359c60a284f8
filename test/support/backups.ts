import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { logEntry } from '../../src/endpoint/audit/log-entry.js';
import { openSnapshot } from '../../src/endpoint/backup/open-snapshot.js';
import { KEPT } from '../../src/endpoint/backup/tables.js';
import { openEngine, type EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import { openPhotoStore } from '../../src/endpoint/feedback/photos/open-photo-store.js';
import type { PhotoStore } from '../../src/endpoint/feedback/photo-store.js';
import { insertion } from '../../src/endpoint/feedback/rows.js';
import { createSqlStore } from '../../src/endpoint/feedback/sql-store.js';
import { ticketHash, ticketOf } from '../../src/endpoint/feedback/tickets.js';
import { createOfficers } from '../../src/endpoint/officers/create-officers.js';
import { newEvent, newMessage, newPhoto } from './new-message.js';

export const NOW = Date.parse('2026-11-24T03:00:00Z');
export const PASSWORD = 'sawah luas di Nagari Ulakan';
const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing) await close();
});

/** A place with tables; closed after the tests. */
export async function opened(place: EngineSettings) {
  const engine = await openEngine(place);
  closing.push(() => engine.close());
  const store = createSqlStore(engine);
  await store.migrate();
  return { engine, store, officers: createOfficers(engine, { now: () => NOW }) };
}

/** Where photos are: the data folder of a place on a server is shared, so that each has one of its own. */
export const photosOf = (place: EngineSettings, folder: string) =>
  openPhotoStore({ dataDir: place.databaseUrl ? folder : place.dataDir });

/** All rows that a backup is to hold, as a number and a hash for each table, and the counters behind them. */
export async function contentOf(place: EngineSettings) {
  const snapshot = await openSnapshot(place);
  const all: Record<string, string> = {};
  for (const table of KEPT) {
    const columns = (await snapshot.columns(table)).filter((column) => column != 'indexed').sort();
    const lines: string[] = [];
    for await (const rows of snapshot.rows(table, columns))
      for (const row of rows)
        if (row.act != 'restored') lines.push(JSON.stringify(columns.map((column) => [column, row[column] ?? null])));
    const last = table == 'opd_log' ? '' : (snapshot.sequences.get(table) ?? 0);
    all[table] = `${lines.length} ${last} ${createHash('sha256').update(lines.sort().join('\n')).digest('hex')}`;
  }
  await snapshot.close();
  return all;
}

/** Of everything something, and texts that are hard to carry. */
export async function filled(
  place: EngineSettings,
  folder: string,
  texts: readonly string[] = ['a', 'b'],
  photos: PhotoStore = photosOf(place, folder),
) {
  const { engine, store, officers } = await opened(place);
  const secret = await store.secret('ticket');
  const key = '77'.repeat(16);
  const first = newMessage({
    key,
    ticketHash: ticketHash(ticketOf(secret, key)),
    agency: 'pupr',
    description: 'Baris satu\nbaris dua\u2028tiga\r\n"kutip" \\ 🌾',
    name: 'Rosmaini',
    contact: '081200000001',
    lat: -0.6123456789012345,
    long: 100.1,
    receivedAt: NOW,
  });
  const { id } = await store.accept(first);
  await store.addEvent(id, newEvent({ by: 'pupr', stage: 'in-progress', reply: 'Kami periksa.' }));
  for (let start = 0; start < texts.length; start += 16)
    await Promise.all(texts.slice(start, start + 16).map((description) => store.accept(newMessage({ description }))));
  const gone = await store.accept(newMessage());
  await store.remove(gone.id);
  const photo = newPhoto(id);
  await photos.put(photo.name, new Uint8Array([1, 2, 3, 0, 255]));
  await store.addPhoto(photo, 3);
  const added = await officers.add({ login: 'budi', name: 'Budi', role: 'officer', agency: 'pupr' });
  assert.ok(added.kind == 'done');
  const accepted = await officers.accept(added.token, PASSWORD);
  assert.ok(accepted.kind == 'done');
  const officer = accepted.officer.id;
  await engine.write(insertion('opd_notes', { message: id, officer, at: NOW, text: 'catatan' }));
  await engine.write(insertion('opd_drafts', { message: id, officer, at: NOW, text: 'draf' }));
  await engine.write(insertion('opd_templates', { agency: 'pupr', name: 'Terima kasih', text: 'Salam' }));
  await engine.write(logEntry({ at: NOW, act: 'opened', message: id }));
  return { engine, store, officers, photos, id, key, photo, session: accepted.session };
}
