import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPhotoStore } from '../../../src/endpoint/feedback/photos/open-photo-store.js';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { ticketHash, ticketOf } from '../../../src/endpoint/feedback/tickets.js';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import { startInbox } from '../../support/inbox.js';
import { newEvent, newMessage, newPhoto } from '../../support/new-message.js';
import { PREVIOUS_PHOTO, PREVIOUS_PHOTOS, previousStore } from '../../support/previous-store.js';
import { storePlaces } from '../../support/store-places.js';

const CHILD = fileURLToPath(import.meta.resolve('../../support/store-child.js'));
const keyOf = (id: number) => id.toString(16).padStart(32, 'a0');
const at = (text: string) => Date.parse(`${text}+07:00`);

/** A process that opens the store and stores one message. @returns its exit code */
const opening = ({ dataDir, databaseUrl = '' }: EngineSettings, number: number) =>
  new Promise((resolve) =>
    spawn(process.execPath, [...process.execArgv, CHILD, dataDir, databaseUrl, String(number), String(number)], {
      cwd: packageRoot(),
      stdio: ['ignore', 'ignore', 'inherit'],
    }).once('close', resolve),
  );

for (const { engine, fresh, open, run } of await storePlaces())
  describe(`a store of the first version in ${engine}`, () => {
    it('keeps all that it held', async () => {
      const place = await fresh();
      await previousStore(place);
      const all = (table: string, columns: string) => run(place, `SELECT ${columns} FROM ${table} ORDER BY 1`);
      const TABLES = {
        opd_keys: 'id, key, body_hash, received_at, expected_at',
        opd_messages: `id, key, body_hash, ticket_hash, received_at, updated_at, expected_at, stage, released, kind,
          visibility, service_code, agency, program, description, name, contact, lat, long, address, attribute, page,
          consent_version, suspect`,
        opd_events: 'id, message, key, at, stage, by, action, description, reply',
        opd_photos: 'id, message, key, name, bytes, width, height, at, released',
        opd_secrets: 'name, value, expires',
      };
      const before = await Promise.all(Object.entries(TABLES).map((entry) => all(...entry)));
      await open(place);
      assert.deepEqual(await Promise.all(Object.entries(TABLES).map((entry) => all(...entry))), before);
      assert.equal(before[1]!.length, 7);
    });

    it('has every message in its tray, with what was answered, reopened and closed', async () => {
      const place = await fresh();
      await previousStore(place);
      await open(place);
      const rows = await run(
        place,
        'SELECT id, tray, first_reply_at, answered_at, closed_at, version, spam, held FROM opd_messages ORDER BY id',
      );
      const known = rows.map((row) =>
        ['id', 'first_reply_at', 'answered_at', 'closed_at'].map((column) => row[column] && Number(row[column])),
      );
      assert.deepEqual(
        rows.map(({ tray }) => tray),
        ['todo', 'todo', 'waiting', 'closed', 'closed', 'todo', 'todo'],
      );
      const [working, done] = [at('2026-11-11T10:00:00'), at('2026-10-05T10:00:00')];
      const [rejected, reopened] = [at('2026-10-03T10:00:00'), at('2026-10-04T10:00:00')];
      assert.deepEqual(known, [
        [1, null, null, null],
        [2, null, null, null],
        [3, working, working, null],
        [4, done, done, done],
        [5, rejected, rejected, rejected],
        [6, reopened, null, null],
        [7, null, null, null],
      ]);
      assert.ok(rows.every(({ version, spam, held }) => [version, spam, held].every((value) => value == 0)));
    });

    it('opens with the codes that citizens hold, and goes on as if nothing had been', async () => {
      const place = await fresh();
      await previousStore(place);
      const store = await open(place);
      const secret = await store.secret('ticket');
      const found = await store.findTicket(ticketHash(ticketOf(secret, keyOf(1))));
      assert.equal(found?.name, 'Rosmaini');
      assert.match(found.description, /'gelap' sekali 🔦$/u);
      await store.addEvent(1, newEvent({ action: 'added', description: 'Masih gelap.' }));
      assert.equal((await store.eventsOf(1)).length, 1);
      assert.equal(await store.addPhoto(newPhoto(1), 3), 'added');
      assert.deepEqual(
        (await store.released({}, 10)).map(({ id, events }) => [id, events.length]),
        [[4, 2]],
      );
      const photos = openPhotoStore(place);
      for (const name of PREVIOUS_PHOTOS) assert.deepEqual(await photos.get(name), PREVIOUS_PHOTO);
      // The number of a message that was deleted is not given again, and a repeat does not bring it back.
      assert.equal((await store.accept(newMessage())).id, 9);
      assert.equal((await store.accept(newMessage({ key: keyOf(8) }))).repeated, true);
      assert.deepEqual(await store.remove(4), [PREVIOUS_PHOTOS[1]]);
      assert.deepEqual(await store.leftoverPhotos(), [PREVIOUS_PHOTOS[1]], 'what is still to be removed is noted');
      assert.equal(await store.findTicket(ticketHash(ticketOf(secret, keyOf(4)))), undefined);
    });

    it('is worked on by officers as if it had always been so', async (test) => {
      const place = await fresh();
      await previousStore(place);
      const rig = await startInbox({ place });
      test.after(rig.close);
      const { desk, store, signIn } = rig;
      const { officer: coordinator } = await signIn('coordinator');
      const { officer: budi } = await signIn('officer', 'pupr');
      const listed = async (query?: string) =>
        (await desk.list(coordinator, { tray: 'todo', query })).lines.map(({ id }) => id).sort();
      assert.deepEqual(await listed(), [1, 2, 6, 7]);
      assert.ok((await listed('gelap')).includes(1), 'its words are found');

      const forwarded = await desk.act(coordinator, 1, 0, { what: 'forward', to: 'pupr' });
      // Where it is theirs already there is nothing to forward.
      const version = forwarded.kind == 'done' ? forwarded.version : 0;
      const text = 'Lampunya sudah kami ganti.';
      const replied = await desk.act(budi, 1, version, { what: 'reply', text, stage: 'done' });
      assert.equal(replied.kind, 'done', JSON.stringify([forwarded, replied]));
      assert.equal((await store.eventsOf(1)).at(-1)?.reply, text);
      assert.deepEqual(await listed(), [2, 6, 7]);
      const [closed] = await run(place, 'SELECT tray, stage FROM opd_messages WHERE id = 1');
      assert.deepEqual([closed!.tray, closed!.stage], ['closed', 'done']);
      // Reopened by the citizen in the first version: it has its history.
      assert.equal((await desk.history(coordinator, 6)).length >= 2, true);
    });

    it('is brought up to date once by several processes that start at the same moment', async () => {
      const place = await fresh();
      await previousStore(place);
      assert.deepEqual(await Promise.all([1001, 1002, 1003].map((number) => opening(place, number))), [0, 0, 0]);
      const [{ count }] = (await run(place, 'SELECT COUNT(*) AS count FROM opd_messages')) as [{ count: number }];
      assert.equal(Number(count), 7 + 3);
      assert.deepEqual(
        (await run(place, 'SELECT version FROM opd_migrations ORDER BY version')).map(({ version }) => version),
        [1, 2, 3],
      );
    });
  });
