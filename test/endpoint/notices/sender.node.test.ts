import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startSender } from '../../../src/endpoint/notices/sender.js';
import { LEASE } from '../../../src/endpoint/notices/outbox.js';
import { Undelivered } from '../../../src/endpoint/notices/undelivered.js';
import type { Letter, Way } from '../../../src/endpoint/notices/way.js';
import { startNotices, type NoticesRig } from '../../support/notices.js';
import { storePlaces } from '../../support/store-places.js';

const MINUTE = 60_000;

/** A way that fails as it is told, letter by letter. */
function wayOf(answer: (letter: Letter, sent: number) => Undelivered | undefined = () => undefined) {
  const sent: Letter[] = [];
  let tries = 0;
  const way: Way = {
    async send(letter) {
      const error = answer(letter, ++tries);
      if (error) throw error;
      sent.push(letter);
    },
    close() {},
  };
  return { way, sent, tries: () => tries };
}

async function addReplies(rig: NoticesRig, count: number): Promise<void> {
  for (let number = 1; number <= count; number++)
    await rig.reply(await rig.add({ contact: `warga${number}@example.id` }));
}

for (const { engine, fresh } of await storePlaces())
  describe(`sending on ${engine}`, () => {
    let place: EngineSettings;
    let rig: NoticesRig;
    before(async () => {
      place = await fresh();
      rig = await startNotices(place);
    });
    beforeEach(() => rig.clear());
    after(() => rig.close());

    it('sends each notice once and then forgets who it was for and what it said', async () => {
      await addReplies(rig, 9);
      const { way, sent } = wayOf();
      assert.equal(await rig.deliver('mail', way), 'up');
      await rig.deliver('mail', way);
      assert.equal(new Set(sent.map(({ to }) => to)).size, 9);
      assert.equal(sent.length, 9);
      for (const { recipient, payload, due_at, sent_at, kind } of await rig.rows())
        assert.deepEqual([recipient, payload, due_at, sent_at, kind], ['', '{}', null, rig.clock.now, 'replied']);
    });

    it('shares the work between processes without sending twice', async () => {
      const [first, second] = [rig, await startNotices(place)];
      await addReplies(first, 40);
      const { way, sent } = wayOf();
      await Promise.all([first.deliver('mail', way), second.deliver('mail', way), second.deliver('mail', way)]);
      assert.equal(sent.length, 40);
      assert.equal(new Set(sent.map(({ id }) => id)).size, 40);
      await second.close();
    });

    it('gives a notice to another process once the lease of one that died is over', async () => {
      await addReplies(rig, 1);
      const [claimed] = await rig.outbox.claim('mail', 1);
      const { way, sent } = wayOf();
      await rig.deliver('mail', way);
      assert.equal(sent.length, 0);
      rig.clock.now += LEASE;
      await rig.deliver('mail', way);
      assert.equal(sent.length, 1);
      // The one that was thought dead comes too late to say that it failed.
      await rig.outbox.missed(claimed!, 'down connect', rig.clock.now);
      assert.equal((await rig.rows())[0]!.due_at, null);
    });

    it('tries a notice that is not taken for now again, with doubling pauses', async () => {
      await addReplies(rig, 1);
      const { way, tries } = wayOf(() => new Undelivered('later', 'smtp 451'));
      const pauses: number[] = [];
      for (let round = 0; round < 12; round++) {
        await rig.deliver('mail', way);
        const [{ due_at }] = (await rig.rows()) as [{ due_at: number }];
        pauses.push((due_at - rig.clock.now) / MINUTE);
        rig.clock.now = due_at;
      }
      assert.equal(tries(), 12);
      const least = [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360];
      pauses.forEach((pause, index) => assert.ok(pause >= least[index]! && pause <= least[index]! * 1.2, `${pauses}`));
    });

    it('gives up what is refused for good, and keeps its receiver for another try by hand', async () => {
      await addReplies(rig, 2);
      const { way, sent } = wayOf(({ to }) =>
        to.startsWith('warga1@') ? new Undelivered('refused', 'smtp 550') : undefined,
      );
      await rig.deliver('mail', way);
      const [refused, taken] = await rig.rows();
      assert.equal(sent.length, 1);
      assert.deepEqual([refused!.failed_at, refused!.due_at], [rig.clock.now, null]);
      assert.equal(refused!.error, 'refused smtp 550');
      assert.equal(refused!.recipient, 'warga1@example.id');
      assert.equal(taken!.failed_at, null);
    });

    it('asks a server that is down four times, not for every notice, and sends all as soon as it is back', async () => {
      await addReplies(rig, 10);
      let isDown = true;
      const { way, sent, tries } = wayOf(() => (isDown ? new Undelivered('down', 'connect ECONNREFUSED') : undefined));
      for (let round = 0; round < 8; round++) {
        assert.equal(await rig.deliver('mail', way), 'down');
        rig.clock.now += 20 * MINUTE;
      }
      assert.equal(tries(), 32);
      isDown = false;
      await rig.deliver('mail', way);
      assert.equal(sent.length, 10);
    });

    it('wakes nothing that another process is sending, nor what was refused', async () => {
      await addReplies(rig, 3);
      const [mine, refused, failed] = await rig.outbox.claim('mail', 3);
      await rig.outbox.missed(refused!, 'later smtp 451', rig.clock.now + 5 * MINUTE);
      await rig.outbox.missed(failed!, 'down connect ETIMEDOUT', rig.clock.now + 5 * MINUTE);
      await rig.outbox.revive('mail');
      const due = new Map((await rig.rows()).map(({ id, due_at }) => [id, Number(due_at) - rig.clock.now]));
      assert.deepEqual([due.get(mine!.id), due.get(refused!.id), due.get(failed!.id)], [LEASE, 5 * MINUTE, 0]);
    });

    it('waits as long as the other side asks', async () => {
      await addReplies(rig, 1);
      const notBefore = rig.clock.now + 90 * MINUTE;
      await rig.deliver('mail', wayOf(() => new Undelivered('down', 'http 429', { notBefore })).way);
      assert.equal((await rig.rows())[0]!.due_at, notBefore);
    });

    it('uses the address and language that an officer has when it is sent, and tells nobody who left', async () => {
      const [stays, leaves] = [await rig.addOfficer('officer', 'pupr'), await rig.addOfficer('officer', 'pupr')];
      const message = await rig.add();
      for (const { id } of [stays, leaves]) await rig.tell(message, { kind: 'assigned', at: rig.clock.now, to: id });
      await rig.officers.change(stays, { email: 'baru@example.go.id', language: 'en' });
      await rig.officers.revoke(leaves.id);
      rig.clock.now += 5 * MINUTE;
      const { way, sent } = wayOf();
      await rig.deliver('mail', way);
      assert.deepEqual(
        sent.map(({ to, language, subject }) => [to, language, subject]),
        [['baru@example.go.id', 'en', `Message number ${message.id} assigned to you`]],
      );
      assert.equal((await rig.rows()).length, 1);
    });

    it('forgets all of a notice after 30 days', async () => {
      await addReplies(rig, 1);
      rig.clock.now += 30 * 864e5;
      await rig.outbox.tidy();
      assert.equal((await rig.rows()).length, 1);
      rig.clock.now += 1;
      await rig.outbox.tidy();
      assert.deepEqual(await rig.rows(), []);
    });

    it('keeps what it cannot write down for the next try', async () => {
      await addReplies(rig, 1);
      const { way, sent } = wayOf();
      const broken: Way = {
        ...way,
        async send(letter, signal) {
          await way.send(letter, signal);
          await rig.engine.write(sql`ALTER TABLE opd_notices RENAME TO opd_away`);
        },
      };
      await assert.rejects(rig.deliver('mail', broken));
      await rig.engine.write(sql`ALTER TABLE opd_away RENAME TO opd_notices`);
      rig.clock.now += LEASE;
      await rig.deliver('mail', way);
      const [first, second] = sent;
      assert.equal(sent.length, 2);
      // The receiver knows it for the same.
      assert.equal(first!.id, second!.id);
    });

    it('is awake soon after an act, and ends with its work', async () => {
      const { way, sent } = wayOf();
      const stop = new AbortController();
      const now = () => rig.clock.now;
      const delivery = { ...rig.correspondence, outbox: rig.outbox, channel: 'mail', way, now } as const;
      const sender = startSender(delivery, stop.signal, (error) => assert.fail(error as Error));
      // It has looked once, and sleeps.
      await wait(100);
      await addReplies(rig, 1);
      sender.nudge();
      for (let tries = 0; !sent.length && tries < 60; tries++) await wait(50);
      assert.equal(sent.length, 1);
      stop.abort();
      await sender.ended;
    });
  });
