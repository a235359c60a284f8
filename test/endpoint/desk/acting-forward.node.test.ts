import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { statusDocument } from '../../../src/endpoint/feedback/status-document.js';
import { feedbackOf } from '../../../src/endpoint/feedback/feedback-of.js';
import { startActing, type ActingRig } from '../../support/acting.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { storePlaces } from '../../support/store-places.js';

const HOUR = 36e5;
const DAY = 24 * HOUR;
const MISSING = { kind: 'missing' };
const WORK = { what: 'reply', text: 'Kami periksa.', stage: 'in-progress' } as const;

for (const place of await storePlaces())
  describe(`forwarding, ${place.engine}`, () => {
    let rig: ActingRig;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());

    it('hands a message on with its history; for the new agency it is new, for the old one it is gone', async () => {
      const { budi, sari, other, clock } = rig;
      const id = await rig.add();
      await rig.desk.opened(budi, id);
      await rig.done(budi, id, { what: 'note', text: 'Bukan jalan kami.' });
      await rig.done(budi, id, { what: 'assign', to: sari.id });
      const { firstReplyAt } = await rig.done(budi, id, WORK);
      clock.now += HOUR;
      const found = await rig.done(budi, id, { what: 'forward', to: 'kominfo', note: ' Milik kominfo. ' });
      const { agency, tray, assignee, openedAt, answeredAt, stage, expectedAt } = found;
      assert.deepEqual(
        [agency, tray, assignee, openedAt, answeredAt, stage, found.firstReplyAt],
        ['kominfo', 'todo', undefined, undefined, undefined, 'in-progress', firstReplyAt],
      );
      assert.equal(expectedAt, clock.now + 8 * DAY, 'five working days: a weekend and a holiday do not count');
      assert.deepEqual(
        (await rig.rows('opd_notes', id)).map(({ text }) => text),
        ['Bukan jalan kami.', 'Milik kominfo.'],
      );
      const event = (await rig.store.eventsOf(id)).at(-1)!;
      assert.equal((await rig.logOf(id)).at(-1), `forwarded from=pupr to=kominfo event=${event.id}`);
      assert.deepEqual(rig.announced.pop(), { id, happening: { kind: 'forwarded', at: clock.now, to: 'kominfo' } });
      assert.deepEqual(await rig.desk.act(budi, id, found.version, { what: 'verify' }), MISSING);
      await rig.done(other, id, WORK);
    });

    it('tells the citizen where it went, and nothing that officers wrote to each other', async () => {
      const { budi, clock } = rig;
      const id = await rig.add();
      await rig.done(budi, id, { what: 'note', text: 'catatan dalam' });
      await rig.done(budi, id, { what: 'forward', to: 'dinkes', note: 'catatan serah' });
      const document = statusDocument(
        await rig.caseOf(id),
        await rig.store.eventsOf(id),
        0,
        feedbackOf(feedbackFiles())!,
      );
      assert.deepEqual(document.events, [
        {
          at: new Date(clock.now).toISOString(),
          stage: 'received',
          by: { id: 'pupr', name: 'Dinas PUPR' },
          to: { id: 'dinkes', name: 'Dinas Kesehatan' },
          reply: undefined,
          action: undefined,
          description: undefined,
        },
      ]);
      assert.doesNotMatch(JSON.stringify(document), /catatan/);
    });

    it('opens what was closed, refuses agencies that are not there, and lets a coordinator find one for all', async () => {
      const { budi, head, coordinator } = rig;
      const id = await rig.add();
      await rig.done(budi, id, { ...WORK, stage: 'done' });
      for (const [to, why] of [
        ['pupr', 'same-agency'],
        ['dinas-hantu', 'no-such-agency'],
        ['', 'no-such-agency'],
      ] as const)
        assert.deepEqual(await rig.does(head, id, { what: 'forward', to }), { kind: 'refused', why });
      const open = await rig.done(coordinator, id, { what: 'forward', to: 'kominfo' });
      assert.deepEqual([open.stage, open.tray, open.closedAt], ['received', 'todo', undefined]);

      const secret = await rig.add({ agency: undefined, visibility: 'rahasia' });
      await rig.done(coordinator, secret, { what: 'forward', to: 'pupr' });
      assert.match((await rig.logOf(secret)).at(-1)!, /^forwarded to=pupr event=\d+$/);
      await rig.done(budi, secret, WORK);
    });

    it('takes those along that were merged into it, and leaves those where they are that were not', async () => {
      const { budi } = rig;
      const [main, same, alone] = [await rig.add(), await rig.add(), await rig.add()];
      await rig.done(budi, same, { what: 'merge', into: main });
      assert.deepEqual(await rig.does(budi, same, { what: 'forward', to: 'kominfo' }), {
        kind: 'refused',
        why: 'merged',
      });
      await rig.done(budi, main, { what: 'forward', to: 'kominfo' });
      const [moved, stayed] = [await rig.caseOf(same), await rig.caseOf(alone)];
      assert.deepEqual([moved.agency, moved.mergedInto, stayed.agency, stayed.version], ['kominfo', main, 'pupr', 0]);
      assert.equal((await rig.store.eventsOf(same)).at(-1)?.forwardedTo, 'kominfo');
    });

    it('goes one way alone, however many want it at once', async () => {
      const id = await rig.add();
      const outcomes = await Promise.all(
        ['kominfo', 'dinkes', 'kominfo', 'dinkes'].map((to) => rig.desk.act(rig.budi, id, 0, { what: 'forward', to })),
      );
      assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['done', 'missing', 'missing', 'missing']);
      assert.equal((await rig.store.eventsOf(id)).length, 1);
    });
  });
