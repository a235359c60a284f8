import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startActing, type ActingRig } from '../../support/acting.js';
import { newEvent } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const HOUR = 36e5;
const WORK = { what: 'reply', text: 'Kami periksa.', stage: 'in-progress' } as const;
const DONE = { what: 'reply', text: 'Sudah selesai.', stage: 'done' } as const;

for (const place of await storePlaces())
  describe(`merging what says the same, ${place.engine}`, () => {
    let rig: ActingRig;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());
    const repliesOf = async (id: number) => (await rig.store.eventsOf(id)).flatMap(({ reply }) => reply ?? []);

    it('answers all senders at once, each as if it were theirs alone', async () => {
      const { budi, clock } = rig;
      const main = await rig.add({ description: 'kata warga pertama' });
      const same = await rig.add({ description: 'kata warga kedua', name: 'Siti' });
      const merged = await rig.done(budi, same, { what: 'merge', into: main });
      assert.deepEqual([merged.tray, merged.mergedInto, await rig.store.eventsOf(same)], ['merged', main, []]);
      assert.deepEqual(await rig.store.counts({}), { received: 1 });
      clock.now += HOUR;
      rig.announced.length = 0;
      await rig.done(budi, main, { what: 'verify' });
      await rig.done(budi, main, DONE);
      const child = await rig.caseOf(same);
      assert.deepEqual([child.stage, child.answeredAt, child.closedAt], ['done', clock.now, clock.now]);
      assert.deepEqual([await repliesOf(main), await repliesOf(same)], [[DONE.text], [DONE.text]]);
      assert.deepEqual(
        rig.announced.map(({ id }) => id),
        [main, same],
      );
      assert.doesNotMatch(JSON.stringify(await rig.store.eventsOf(same)), /pertama/);
      assert.deepEqual(await rig.does(budi, same, WORK), { kind: 'refused', why: 'merged' });
    });

    it('catches up with what was answered before', async () => {
      const { budi } = rig;
      const [answered, verified, late, later] = [await rig.add(), await rig.add(), await rig.add(), await rig.add()];
      await rig.done(budi, answered, WORK);
      await rig.done(budi, verified, { what: 'verify' });
      const first = await rig.done(budi, late, { what: 'merge', into: answered });
      assert.deepEqual(
        [first.stage, first.answeredAt, await repliesOf(late)],
        ['in-progress', rig.clock.now, [WORK.text]],
      );
      assert.equal(rig.announced.at(-1)?.id, late);
      assert.equal((await rig.done(budi, later, { what: 'merge', into: verified })).stage, 'verified');
      assert.deepEqual(
        (await rig.store.eventsOf(later)).map(({ stage }) => stage),
        ['verified'],
      );
    });

    it('never joins a secret message to any, nor messages of two agencies, nor one to itself', async () => {
      const { budi } = rig;
      const open = await rig.add();
      const secret = await rig.add({ visibility: 'rahasia' });
      const foreign = await rig.add({ agency: 'kominfo' });
      const other = await rig.add({ visibility: 'rahasia' });
      const spam = await rig.add();
      await rig.done(budi, spam, { what: 'spam', spam: true });
      for (const [id, into, why] of [
        [open, secret, 'other-visibility'],
        [secret, open, 'other-visibility'],
        [secret, other, 'secret'],
        [open, foreign, 'no-such-message'],
        [open, 987_654, 'no-such-message'],
        [open, open, 'itself'],
        [open, spam, 'spam'],
        [spam, open, 'spam'],
      ] as const) {
        const outcome = await rig.does(budi, id, { what: 'merge', into });
        assert.deepEqual(outcome, { kind: 'refused', why }, `${id} into ${into}`);
      }
      assert.deepEqual([(await rig.caseOf(open)).version, await rig.logOf(open)], [0, []]);
    });

    it('has no circles and no second step: all go to the main one', async () => {
      const { budi } = rig;
      const [a, b, c, d] = [await rig.add(), await rig.add(), await rig.add(), await rig.add()];
      await rig.done(budi, b, { what: 'merge', into: a });
      assert.equal((await rig.done(budi, c, { what: 'merge', into: b })).mergedInto, a);
      assert.deepEqual(await rig.does(budi, a, { what: 'merge', into: c }), { kind: 'refused', why: 'itself' });
      assert.deepEqual(await rig.does(budi, b, { what: 'merge', into: d }), { kind: 'refused', why: 'already-merged' });
      await rig.done(budi, a, { what: 'merge', into: d });
      for (const id of [a, b, c]) assert.equal((await rig.caseOf(id)).mergedInto, d);
    });

    it('has no circles either when two merge two into each other at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const [a, b] = [await rig.add(), await rig.add()];
        const [one, two] = await Promise.all([
          rig.desk.act(rig.budi, a, 0, { what: 'merge', into: b }),
          rig.desk.act(rig.sari, b, 0, { what: 'merge', into: a }),
        ]);
        assert.deepEqual([one.kind, two.kind].sort(), ['done', 'refused']);
        const [first, second] = [(await rig.caseOf(a)).mergedInto, (await rig.caseOf(b)).mergedInto];
        assert.deepEqual([first ?? second, first && second], [first ? b : a, undefined]);
      }
    });

    it('is public no more, nor again by itself: the answer to the main message was meant for whom it says', async () => {
      const { budi } = rig;
      const shown = { text: true, photos: [], named: true } as const;
      for (const alone of ['unmerged', 'reopened', 'main gone']) {
        const [main, same] = [await rig.add(), await rig.add({ name: 'Siti' })];
        await rig.done(budi, same, { ...WORK, release: shown });
        assert.ok((await rig.caseOf(same)).released);
        await rig.done(budi, same, { what: 'merge', into: main });
        await rig.done(budi, main, {
          ...DONE,
          text: 'Hubungi Pak Amir.',
          release: { text: false, photos: [], named: false },
        });
        assert.deepEqual(await rig.does(budi, same, { what: 'release', ...shown }), { kind: 'refused', why: 'merged' });
        if (alone == 'unmerged') await rig.done(budi, same, { what: 'unmerge' });
        else if (alone == 'main gone') await rig.store.remove(main);
        else await rig.store.addEvent(same, newEvent({ action: 'reopened', stage: 'in-progress', at: rig.clock.now }));
        const found = await rig.caseOf(same);
        assert.deepEqual([found.mergedInto, found.released, found.named], [undefined, false, false], alone);
        assert.ok((await repliesOf(same)).includes('Hubungi Pak Amir.'));
      }
    });

    it('stands alone again when it is taken back, or when the main message is gone; what was said remains', async () => {
      const { budi } = rig;
      const [main, back, left] = [await rig.add(), await rig.add(), await rig.add()];
      for (const id of [back, left]) await rig.done(budi, id, { what: 'merge', into: main });
      await rig.done(budi, main, WORK);
      const alone = await rig.done(budi, back, { what: 'unmerge' });
      assert.deepEqual([alone.tray, alone.mergedInto, await repliesOf(back)], ['waiting', undefined, [WORK.text]]);
      assert.notEqual(await rig.store.remove(main, rig.clock.now), 'held');
      const freed = await rig.caseOf(left);
      assert.deepEqual([freed.tray, await repliesOf(left)], ['waiting', [WORK.text]]);
      assert.equal((await rig.done(budi, left, { what: 'unmerge' })).version, freed.version, 'already so');
    });

    it('calls for an answer where officers look, when its sender adds something; alone when they open it again', async () => {
      const { budi, clock } = rig;
      const [main, same] = [await rig.add(), await rig.add()];
      await rig.done(budi, same, { what: 'merge', into: main });
      await rig.done(budi, main, WORK);
      const { version } = await rig.caseOf(main);
      await rig.store.addEvent(same, newEvent({ at: clock.now, action: 'added', description: 'Masih mati.' }));
      const now = await rig.caseOf(main);
      assert.deepEqual([now.tray, now.version, (await rig.caseOf(same)).tray], ['todo', version + 1, 'merged']);
      const newsOf = async () => {
        const { lines } = await rig.desk.list(budi, { tray: 'todo' });
        const [line] = await rig.desk.merged(budi, main);
        return [lines.find(({ id }) => id == main)?.news, line?.news];
      };
      assert.deepEqual(await newsOf(), ['added', 'added'], 'marked in the list, and where it lies among the merged');
      clock.now += HOUR;
      await rig.done(budi, main, WORK);
      assert.deepEqual(await newsOf(), [undefined, undefined]);
      await rig.done(budi, main, DONE);
      const reopened = newEvent({ at: clock.now, action: 'reopened', stage: 'in-progress' });
      await rig.store.addEvent(same, reopened, clock.now + HOUR);
      const alone = await rig.caseOf(same);
      assert.deepEqual([alone.tray, alone.mergedInto, (await rig.caseOf(main)).tray], ['todo', undefined, 'closed']);
    });
  });
