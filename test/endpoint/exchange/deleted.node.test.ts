import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { claim } from '../../../src/endpoint/exchange/exchange-rows.js';
import { goneHere, wordsHash } from '../../../src/endpoint/exchange/gone-requests.js';
import { GONE_KEPT } from '../../../src/endpoint/exchange/pull-window.js';
import { push } from '../../../src/endpoint/exchange/push.js';
import { createRemote } from '../../../src/endpoint/exchange/remote.js';
import { exchangeSettings } from '../../../src/endpoint/exchange/settings.js';
import { insertion } from '../../../src/endpoint/feedback/rows.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { openDoor, startBoth, startOurs, type BothSides, type Door } from '../../support/exchange.js';
import { startMutual } from '../../support/mutual-exchange.js';
import { storePlaces } from '../../support/store-places.js';

const DAY = 864e5;
const WORDS = 'Lampu mati di depan pasar';

/** Doors behind which a message arrives and nobody here learns its number. */
const UNTOLD: Record<string, Door> = {
  'whose answer was lost': async (request, endpoint) => {
    const answer = await endpoint(request);
    return request.method == 'POST' ? new Response('Bad Gateway', { status: 502 }) : answer;
  },
  'that has only a token so far': async (request, endpoint) => {
    if (new URL(request.url).pathname.includes('/tokens/')) return new Response('', { status: 404 });
    const answer = await endpoint(request);
    return request.method == 'POST' ? Response.json([{ token: 'abc' }]) : answer;
  },
};

for (const { engine, fresh } of await storePlaces())
  describe(`messages that were deleted and that another server still shows, ${engine}`, () => {
    let { other, ours, close } = {} as BothSides;
    let place: Awaited<ReturnType<typeof fresh>>;
    beforeEach(async () => {
      place = await fresh();
      ({ other, ours, close } = await startBoth({ place }));
      // The database has a clock of its own. Open311 knows whole seconds.
      other.clock.now = ours.clock.now = Math.floor(Date.now() / 1000) * 1000;
    });
    afterEach(() => close());
    const mine = async () =>
      (await ours.engine.read(sql`SELECT description FROM opd_messages ORDER BY id`)).map((row) => row.description);
    const gone = () => ours.engine.read(sql`SELECT remote_id, at FROM opd_gone_exchanges ORDER BY id`);
    /** Somebody writes to the other server. */
    const shownThere = (description: string) => other.add({ serviceCode: '001', description }, { released: 1 });
    const rewordedThere = () => other.engine.write(sql`UPDATE opd_messages SET description = 'Diringkas'`);
    const purgeKeys = () => ours.store.purgeRest(ours.clock.now - 30 * DAY, ours.clock.now);

    it('stay away where they were sent from here, also when their keys are gone', async () => {
      const id = await ours.add({ description: WORDS });
      await ours.round();
      await other.release(1);
      await rewordedThere();
      await ours.store.remove(id);
      await ours.round(31);
      assert.deepEqual(await mine(), []);
      ours.clock.now += 31 * DAY;
      await purgeKeys();
      await ours.round();
      assert.deepEqual(await mine(), []);
    });

    it('stay away where they were taken from there, also when their keys are gone', async () => {
      await shownThere(WORDS);
      await ours.round();
      const [row] = await ours.rows();
      await ours.store.remove(Number(row!.message));
      ours.clock.now += 31 * DAY;
      await purgeKeys();
      await ours.round();
      assert.deepEqual(await mine(), []);
    });

    it('stay away where they were sent to here and have become due', async (test) => {
      const both = await startMutual(await fresh());
      test.after(both.close);
      const there = await both.other.add({ serviceCode: '001', description: WORDS, attribute: '{"jenis":"lubang"}' });
      await both.otherRound();
      await both.other.release(there);
      await both.ours.round(31);
      assert.deepEqual(
        (await both.ours.rows()).map((row) => [row.direction, row.status, row.remote_id]),
        [['in', 'over', String(there)]],
      );
      const { store, clock } = both.ours;
      await store.purgeMessages('pupr', clock.now + 1);
      assert.deepEqual(await store.counts({}), {});
      await both.ours.round(31);
      assert.deepEqual(await store.counts({}), {});
    });

    for (const [which, door] of Object.entries(UNTOLD))
      it(`stay away where one was sent ${which}; another of the same words does not`, async () => {
        const id = await ours.add({ description: WORDS });
        other.door.now = door;
        await ours.round().catch(() => undefined);
        other.door.now = openDoor;
        await ours.store.remove(id);
        await other.release(1);
        await ours.round(31);
        assert.deepEqual(await mine(), []);
        await shownThere(WORDS);
        for (const minutes of [31, 31]) await ours.round(minutes);
        assert.deepEqual(await mine(), [WORDS]);
        assert.deepEqual(
          (await ours.rows()).map((row) => row.remote_id),
          ['2'],
        );
      });

    it('stay away where retention deletes what was sent and has no number', async () => {
      await ours.add({ description: WORDS });
      other.door.now = UNTOLD['whose answer was lost']!;
      await assert.rejects(ours.round(), /502/);
      other.door.now = openDoor;
      await ours.store.purgeMessages('pupr', ours.clock.now + 1);
      await other.release(1);
      await ours.round(31);
      assert.deepEqual(await mine(), []);
    });

    it('stay away where one is put aside before its number is told', async () => {
      const id = await ours.add({ description: WORDS });
      other.door.now = UNTOLD['whose answer was lost']!;
      await assert.rejects(ours.round(), /502/);
      other.door.now = openDoor;
      await ours.engine.write(sql`UPDATE opd_messages SET spam = 1 WHERE id = ${id}`);
      await other.release(1);
      await ours.round(31);
      assert.deepEqual(await ours.rows(), []);
      assert.deepEqual(await mine(), [WORDS]);
    });

    it('stay away where one is deleted while it is sent', async () => {
      const id = await ours.add({ description: WORDS });
      other.door.now = async (request, endpoint) => {
        const answer = await endpoint(request);
        if (request.method == 'POST') await ours.store.remove(id);
        return answer;
      };
      await ours.round();
      await other.release(1);
      // It is its number by which it is known.
      await rewordedThere();
      await ours.round(31);
      assert.deepEqual(await mine(), []);
      assert.deepEqual(
        (await gone()).map((row) => row.remote_id),
        ['1'],
      );
    });

    it('do not leave any more where one is deleted just before it is sent', async () => {
      const id = await ours.add({ description: WORDS });
      other.door.now = (request, endpoint) =>
        request.method == 'POST' ? Promise.resolve(new Response('', { status: 502 })) : endpoint(request);
      await assert.rejects(ours.round(), /502/);
      other.door.now = openDoor;
      const now = () => ours.clock.now + DAY;
      const settings = exchangeSettings({ server: other.address, key: other.key, agencies: 'pupr' })!;
      const [row] = await claim(ours.engine, settings.server, 'waiting', 1, now());
      const reading = {
        ...ours.engine,
        async read(query: Parameters<typeof ours.engine.read>[0]) {
          const rows = await ours.engine.read(query);
          await ours.store.remove(id);
          return rows;
        },
      };
      await push({ engine: reading, settings, remote: createRemote(settings, now), services: ['jalan'], now }, row!);
      assert.deepEqual(await other.store.counts({}), {});
    });

    it('are forgotten where the other server refused them to the end', async () => {
      const id = await ours.add({ description: WORDS });
      other.door.now = (request, endpoint) =>
        request.method == 'POST' ? Promise.resolve(Response.json([], { status: 400 })) : endpoint(request);
      for (let tries = 0; tries < 16; tries++) await ours.round(8 * 60);
      other.door.now = openDoor;
      await ours.store.remove(id);
      await shownThere(WORDS);
      await ours.round(31);
      assert.deepEqual(await mine(), [WORDS]);
    });

    it('stand for one request each, however many processes look', async (test) => {
      const second = await startOurs(other, { place, pull: '1' });
      test.after(second.close);
      second.clock.now = ours.clock.now;
      other.door.now = UNTOLD['whose answer was lost']!;
      const ids = [await ours.add({ description: WORDS }), await ours.add({ description: WORDS })];
      for (const minutes of [0, 30]) await ours.round(minutes).catch(() => undefined);
      assert.deepEqual(await other.store.counts({}), { received: 2 });
      other.door.now = openDoor;
      for (const id of ids) await ours.store.remove(id);
      for (const id of [1, 2]) await other.release(id);
      await shownThere(WORDS);
      second.clock.now = ours.clock.now += 31 * 60_000;
      // Where the machine has too much to do, one may give up; the next round brings what it left.
      await Promise.allSettled([ours.round(), second.round()]);
      await ours.round(31);
      assert.deepEqual(await mine(), [WORDS]);
    });

    it('stand for one number each, however many are asked about at once', async () => {
      const words = wordsHash(WORDS);
      const rows = [1, 2, 3];
      for (const at of rows)
        await ours.engine.write(insertion('opd_gone_exchanges', { server: other.address, words, at }));
      const asked = Array.from({ length: 9 }, (_, index) =>
        ours.engine.transaction(() => goneHere(other.address, [{ id: String(index), words }], 9)),
      );
      const found = (await Promise.all(asked)).flatMap((gone) => [...gone]);
      assert.equal(found.length, rows.length);
      assert.deepEqual((await gone()).map((row) => row.remote_id).sort(), found.sort());
    });

    it('are remembered as long as they are asked for after they were shown last, and no longer', async () => {
      const id = await ours.add({ description: WORDS });
      await ours.round();
      await ours.store.remove(id);
      const [row] = await gone();
      assert.ok(Math.abs(Number(row!.at) - Date.now()) < 60_000);
      await other.release(1);
      ours.clock.now += 50 * DAY;
      await ours.round();
      const last = ours.clock.now;
      assert.equal((await gone())[0]!.at, last);
      await ours.store.purgeRest(0, last + GONE_KEPT);
      assert.equal((await gone()).length, 1);
      await ours.store.purgeRest(0, last + GONE_KEPT + 1);
      assert.equal((await gone()).length, 0);
    });
  });
