import { randomBytes } from 'node:crypto';
import type { Stage } from '../../contract/index.js';
import { addEvent, holdMessage } from './add-event.js';
import { MIGRATIONS, migrations } from './migrations.js';
import { deleteExpired, forgetPhotos, leftoverPhotos, purgeMessages } from './purge.js';
import { PUBLIC } from './public-messages.js';
import { removeMessage } from './remove-message.js';
import { MESSAGE, insertion, objectOf } from './rows.js';
import type { SqlEngine } from './sql-engine.js';
import { listOf, named, sql, type Steps } from './sql.js';
import type { ReleasedMessage, Store, StoredEvent, StoredKey, StoredMessage, StoredPhoto } from './store.js';

export const EVENT = named('id, key, at, stage, by, action, description, reply, forwarded_to');
/** Milliseconds for one migration: tables of many messages are written anew, with their indexes. */
const MIGRATE_WITHIN = 15 * 60_000;
export const PHOTO = named('id, key, message, name, bytes, width, height, at, released');

/** What a store does, the same for all engines: they differ only in how statements are run. */
export function createSqlStore(engine: SqlEngine): Store {
  const { read, write, transaction } = engine;
  const secretOf = async (name: string) => (await read(sql`SELECT value FROM opd_secrets WHERE name = ${name}`))[0];
  const findKey = async (key: string): Promise<StoredKey | undefined> => {
    const [row] = await read(sql`SELECT id, body_hash, received_at, expected_at FROM opd_keys WHERE key = ${key}`);
    return row && objectOf<StoredKey>(row);
  };

  return {
    async migrate() {
      await engine.create();
      await write(named(MIGRATIONS));
      for (const [index, statements] of migrations(engine.identity).entries())
        await transaction(function* (): Steps<void> {
          // Whoever comes second waits here for the first, and then finds it done.
          const claim = sql`INSERT INTO opd_migrations (version) VALUES (${index + 1})`;
          const [claimed] = yield sql`${claim} ON CONFLICT (version) DO NOTHING RETURNING version`;
          if (claimed) for (const statement of statements) yield statement;
        }, MIGRATE_WITHIN);
    },

    async secret(name, expires) {
      for (;;) {
        const found = await secretOf(name);
        if (found) return String(found.value);
        const fresh = insertion('opd_secrets', { name, value: randomBytes(32).toString('hex'), expires });
        // Another process may be faster; then theirs holds.
        await write(sql`${fresh} ON CONFLICT (name) DO NOTHING`);
      }
    },

    findKey,
    async accept(message) {
      for (;;) {
        const { bodyHash, receivedAt, expectedAt } = message;
        const id = await engine.accept(message);
        if (id != undefined) return { id, bodyHash, receivedAt, expectedAt, repeated: false };
        const found = await findKey(message.key);
        // Else it was deleted in between.
        if (found) return { ...found, repeated: true };
      }
    },

    async findTicket(ticketHash) {
      const [row] = await read(sql`SELECT ${MESSAGE} FROM opd_messages WHERE ticket_hash = ${ticketHash}`);
      return row && objectOf<StoredMessage>(row);
    },

    addEvent: (id, event, expectedAt) => transaction(() => addEvent(id, event, expectedAt)),
    async eventsOf(id) {
      const rows = await read(sql`SELECT ${EVENT} FROM opd_events WHERE message = ${id} ORDER BY at, id`);
      return rows.map((row) => objectOf<StoredEvent>(row));
    },
    async remove(id, at = Date.now()) {
      const photos = await transaction(() => removeMessage(id, at));
      // It is deleted already; what a file still holds of it goes now, or with the next tidying.
      if (photos != 'held') await engine.tidy().catch(() => undefined);
      return photos;
    },

    addPhoto: (photo, most) =>
      transaction(function* (): Steps<'added' | 'repeated' | 'too-many'> {
        const { key, message, name, bytes, width, height, at } = photo;
        // A message that was deleted takes no photo any more.
        if (!(yield* holdMessage(message))) return 'too-many';
        const there = yield sql`SELECT key FROM opd_photos WHERE message = ${message}`;
        if (there.some((row) => row.key == key)) return 'repeated';
        if (there.length >= most) return 'too-many';
        yield insertion('opd_photos', { key, message, name, bytes, width, height, at, released: 0 });
        return 'added';
      }),
    async photosOf(id) {
      const rows = await read(sql`SELECT ${PHOTO} FROM opd_photos WHERE message = ${id} ORDER BY id`);
      return rows.map((row) => objectOf<StoredPhoto>(row));
    },

    async released({ program }, most) {
      const which = program == undefined ? sql`` : sql`AND program = ${program}`;
      const newest = sql`${PUBLIC} ${which} ORDER BY updated_at DESC, id DESC LIMIT ${most}`;
      const rows = await read(sql`SELECT ${MESSAGE}, named FROM opd_messages WHERE ${newest}`);
      const messages = rows.map((row) => ({ ...objectOf<ReleasedMessage>(row), events: [], photos: [] }));
      if (!messages.length) return [];
      const byId = new Map<number, ReleasedMessage>(messages.map((message) => [message.id, message]));
      const ids = listOf([...byId.keys()]);
      const [events, photos] = await Promise.all([
        read(sql`SELECT ${EVENT}, message FROM opd_events WHERE message IN (${ids}) ORDER BY at, id`),
        read(sql`SELECT ${PHOTO} FROM opd_photos WHERE message IN (${ids}) AND released = 1 ORDER BY id`),
      ]);
      for (const { message, ...row } of events) byId.get(Number(message))!.events.push(objectOf<StoredEvent>(row));
      for (const row of photos) byId.get(Number(row.message))!.photos.push(objectOf<StoredPhoto>(row));
      return messages;
    },
    async isPublicPhoto(name) {
      const rows = await read(sql`SELECT id FROM opd_photos WHERE name = ${name} AND released = 1
        AND message IN (SELECT id FROM opd_messages WHERE ${PUBLIC})`);
      return rows.length == 1;
    },
    async counts({ program }) {
      const which = program == undefined ? sql`` : sql`AND program = ${program}`;
      const rows = await read(sql`SELECT stage, COUNT(*) AS count FROM opd_messages
        WHERE tray NOT IN ('spam', 'merged') ${which} GROUP BY stage`);
      return Object.fromEntries(rows.map(({ stage, count }) => [stage as Stage, Number(count)]));
    },

    async hit(bucket, expires) {
      const first = insertion('opd_buckets', { bucket, count: 1, expires });
      const more = sql`DO UPDATE SET count = opd_buckets.count + 1 RETURNING count`;
      const [row] = await write(sql`${first} ON CONFLICT (bucket) ${more}`);
      return Number(row!.count);
    },
    async spend(name, expires) {
      const first = insertion('opd_spent', { name, expires });
      const rows = await write(sql`${first} ON CONFLICT (name) DO NOTHING RETURNING name`);
      return rows.length == 1;
    },

    async agencies() {
      const rows = await read(sql`SELECT DISTINCT agency FROM opd_messages WHERE agency IS NOT NULL ORDER BY agency`);
      return rows.map(({ agency }) => String(agency));
    },
    purgeMessages: (agency, before, which) => purgeMessages(engine, agency, before, which),
    leftoverPhotos: () => leftoverPhotos(engine),
    forgetPhotos: (names) => forgetPhotos(engine, names),
    async purgeRest(before, now) {
      await deleteExpired(engine, before, now);
      await engine.tidy();
    },
    close: engine.close,
  };
}
