import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFeedbackStatus, type FeedbackStatus } from '../../../src/contract/index.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startActing, type ActingRig } from '../../support/acting.js';
import { messageBody, newKey } from '../../support/collecting.js';
import { HOST } from '../../support/inbox.js';
import { newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const HOUR = 36e5;
const DAY = 24 * HOUR;
const WORK = { what: 'reply', text: 'Kami periksa.', stage: 'in-progress' } as const;
const DONE = { what: 'reply', text: 'Sudah selesai.', stage: 'done' } as const;

for (const place of await storePlaces())
  describe(`the citizen beside the officers, ${place.engine}`, () => {
    let rig: ActingRig;
    let sender = 0;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());

    const request = (path: string, init: RequestInit) =>
      rig.endpoint(
        new Request(`${HOST}/v1/feedback/${path}`, {
          ...init,
          headers: {
            'content-type': 'application/json',
            'idempotency-key': newKey(),
            'x-forwarded-for': `198.51.100.${++sender}`,
            ...(init.headers as Record<string, string>),
          },
        }),
        { address: '127.0.0.1' },
      );
    /** A citizen sends a message. */
    const send = async (changes: Record<string, unknown> = {}) => {
      const body = JSON.stringify(messageBody({ agency: 'pupr', ...changes }));
      const response = await request('requests', { method: 'POST', body });
      assert.equal(response.status, 201);
      const { ticket, service_request_id: number } = (await response.json()) as Record<string, string>;
      const ask = (init: RequestInit = {}) =>
        request('status', { ...init, headers: { authorization: `Bearer ${ticket}` } });
      const statusOf = async (response: Response): Promise<FeedbackStatus> => {
        const read = readFeedbackStatus(await response.json());
        assert.ok(read);
        return read;
      };
      return {
        id: Number(number),
        ask,
        status: async () => statusOf(await ask()),
        act: async (action: string, description?: string) =>
          statusOf(await ask({ method: 'POST', body: JSON.stringify({ action, description }) })),
      };
    };

    it('reads the answer where they wrote, and nothing of what officers do among themselves', async () => {
      const { budi } = rig;
      const message = await send();
      await rig.done(budi, message.id, { what: 'verify' });
      const before = await message.status();
      await rig.done(budi, message.id, { what: 'note', text: 'catatan dalam' });
      await rig.done(budi, message.id, { what: 'assign', to: rig.sari.id });
      await rig.desk.saveDraft(budi, message.id, 'catatan draf');
      await rig.done(budi, message.id, { what: 'spam', spam: true });
      await rig.done(rig.head, message.id, { what: 'hold', held: true });
      assert.deepEqual(await message.status(), before);
      await rig.done(budi, message.id, { what: 'spam', spam: false });
      await rig.done(budi, message.id, DONE);
      const { stage, events = [] } = await message.status();
      assert.deepEqual(
        [stage, events.at(-1)?.reply, events.at(-1)?.by],
        ['done', DONE.text, { id: 'pupr', name: 'Dinas PUPR' }],
      );
      assert.doesNotMatch(await (await message.ask()).text(), /catatan|budi/i);
    });

    it('reads answers of the main message as their own, and no word of its sender', async () => {
      const first = await send({ description: 'kata pertama', name: 'Pengirim Pertama' });
      const second = await send({ description: 'kata kedua' });
      await rig.done(rig.budi, second.id, { what: 'merge', into: first.id });
      assert.equal((await second.status()).events, undefined, 'that it was joined is no news');
      await first.act('add', 'tambahan pertama');
      await rig.done(rig.budi, first.id, DONE);
      const { stage, description, events = [] } = await second.status();
      assert.deepEqual([stage, description], ['done', 'kata kedua']);
      assert.deepEqual(
        events.map(({ reply }) => reply),
        [DONE.text],
      );
      assert.doesNotMatch(await (await second.ask()).text(), /pertama/i);
    });

    it('adds something: an answered message waits for an answer again, with who handles it and what they began', async () => {
      const { budi } = rig;
      const message = await send();
      await rig.done(budi, message.id, { what: 'assign', to: budi.id });
      const { version, firstReplyAt } = await rig.done(budi, message.id, WORK);
      await rig.desk.saveDraft(budi, message.id, 'Besok');
      rig.clock.now += HOUR;
      await message.act('add', 'Masih mati.');
      const now = await rig.caseOf(message.id);
      assert.deepEqual(
        [now.tray, now.version, now.answeredAt, now.firstReplyAt, now.assignee, now.updatedAt],
        ['todo', version + 1, undefined, firstReplyAt, budi.id, rig.clock.now],
      );
      assert.equal((await rig.desk.draft(budi, message.id))?.text, 'Besok');
      assert.deepEqual(await rig.desk.act(budi, message.id, version, WORK), { kind: 'changed', version: version + 1 });
    });

    it('opens it again: the time for an answer begins anew; confirming or adding leaves it closed', async () => {
      const message = await send();
      const closed = await rig.done(rig.budi, message.id, DONE);
      await message.act('add', 'Terima kasih.');
      await message.act('confirm');
      const { tray, answeredAt, closedAt, version } = await rig.caseOf(message.id);
      assert.deepEqual(
        [tray, answeredAt, closedAt, version],
        ['closed', closed.answeredAt, closed.closedAt, closed.version + 2],
      );
      rig.clock.now += HOUR;
      await message.act('reopen', 'Mati lagi.');
      const now = await rig.caseOf(message.id);
      assert.deepEqual(
        [now.tray, now.stage, now.answeredAt, now.closedAt, now.version],
        ['todo', 'in-progress', undefined, undefined, version + 1],
      );
      assert.equal(now.expectedAt, rig.clock.now + 8 * DAY, 'five working days: a weekend and a holiday do not count');
    });

    it('deletes it at once with all that belongs to it; the log tells that alone', async () => {
      const { budi } = rig;
      const message = await send({ description: 'kata terhapus' });
      const { id } = message;
      const photo = newPhoto(id);
      await rig.store.addPhoto(photo, 3);
      rig.photos.set(photo.name, new Uint8Array(1));
      await rig.desk.saveDraft(budi, id, 'Besok');
      await rig.done(budi, id, { what: 'note', text: 'catatan' });
      await rig.done(budi, id, WORK);
      await rig.engine.write(sql`INSERT INTO opd_words (word, message) VALUES ('kata', ${id})`);
      await rig.engine.write(sql`INSERT INTO opd_notices (key, channel, kind, recipient, payload, message, created_at)
        VALUES (${`k${id}`}, 'mail', 'replied', 'a@example.go.id', '{}', ${id}, 1)`);
      assert.equal((await message.ask({ method: 'DELETE' })).status, 204);
      for (const table of ['opd_words', 'opd_drafts', 'opd_notes', 'opd_notices', 'opd_events', 'opd_photos'])
        assert.deepEqual(await rig.rows(table, id), [], table);
      assert.ok(!rig.photos.has(photo.name));
      assert.deepEqual((await rig.logOf(id)).at(-1), 'deleted by=citizen');
      assert.deepEqual(await rig.desk.act(budi, id, 2, WORK), { kind: 'missing' });
      assert.equal((await message.ask()).status, 404);
    });

    it('cannot delete what the law needs kept, and is told so; neither can time', async () => {
      const message = await send();
      const { id } = message;
      const photo = newPhoto(id);
      await rig.store.addPhoto(photo, 3);
      rig.photos.set(photo.name, new Uint8Array(1));
      await rig.done(rig.head, id, { what: 'hold', held: true });
      const refused = await message.ask({ method: 'DELETE' });
      const { detail } = (await refused.json()) as { detail: string };
      assert.deepEqual([refused.status, rig.photos.has(photo.name)], [409, true]);
      assert.match(detail, /pemeriksaan menurut hukum.* \/ .*legal examination/s);
      await rig.store.purgeMessages('pupr', rig.clock.now + 999 * DAY);
      assert.ok(!(await rig.store.leftoverPhotos()).includes(photo.name));
      assert.ok((await rig.caseOf(id)).held);
      assert.equal((await rig.rows('opd_photos', id)).length, 1);
      await rig.done(rig.head, id, { what: 'hold', held: false });
      assert.equal((await message.ask({ method: 'DELETE' })).status, 204);
    });
  });
