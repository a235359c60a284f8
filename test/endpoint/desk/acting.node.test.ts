import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Act } from '../../../src/endpoint/desk/act.js';
import { startActing, type ActingRig } from '../../support/acting.js';
import { storePlaces } from '../../support/store-places.js';

const HOUR = 36e5;
const ANSWER = { what: 'reply', text: 'Lampunya sudah kami ganti.', stage: 'done' } as const;

for (const place of await storePlaces())
  describe(`acts of officers, ${place.engine}`, () => {
    let rig: ActingRig;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());

    it('answer in the name of the agency, and tell who answered in the log alone', async () => {
      const { budi, clock } = rig;
      const id = await rig.add();
      assert.ok(await rig.desk.saveDraft(budi, id, 'Lampunya'));
      clock.now += HOUR;
      const found = await rig.done(budi, id, { ...ANSWER, text: '  Lampunya sudah\r\nkami ganti. \0' });
      assert.deepEqual(
        [found.stage, found.tray, found.firstReplyAt, found.answeredAt, found.closedAt, found.updatedAt, found.version],
        ['done', 'closed', clock.now, clock.now, clock.now, clock.now, 1],
      );
      const [event] = await rig.store.eventsOf(id);
      const { id: number, key: _, ...rest } = event!;
      const text = 'Lampunya sudah\nkami ganti.';
      assert.deepEqual(rest, { at: clock.now, stage: 'done', by: 'pupr', reply: text });
      assert.deepEqual(await rig.logOf(id), [`replied event=${number} stage=done`]);
      assert.deepEqual(rig.announced.pop(), {
        id,
        happening: { kind: 'replied', event: number, at: clock.now, reply: text, stage: 'done' },
      });
      assert.equal(await rig.desk.draft(budi, id), undefined);
    });

    it('keep the time of the first answer; work that goes on waits, and closes later', async () => {
      const id = await rig.add();
      const first = await rig.done(rig.budi, id, { ...ANSWER, stage: 'in-progress' });
      assert.deepEqual([first.tray, first.closedAt], ['waiting', undefined]);
      rig.clock.now += HOUR;
      const second = await rig.done(rig.sari, id, { ...ANSWER, stage: 'rejected' });
      assert.deepEqual(
        [second.tray, second.firstReplyAt, second.answeredAt, second.closedAt],
        ['closed', first.firstReplyAt, rig.clock.now, rig.clock.now],
      );
    });

    it('refuse an answer without words, or with too many, and change nothing', async () => {
      const id = await rig.add();
      for (const [text, why] of [
        [' \n ', 'empty'],
        ['a'.repeat(4001), 'too-long'],
      ] as const)
        assert.deepEqual(await rig.does(rig.budi, id, { ...ANSWER, text }), { kind: 'refused', why });
      const { version, stage } = await rig.caseOf(id);
      assert.deepEqual([version, stage, await rig.store.eventsOf(id)], [0, 'received', []]);
    });

    it('verify once, where nothing else was done yet', async () => {
      const id = await rig.add();
      assert.equal((await rig.done(rig.budi, id, { what: 'verify' })).stage, 'verified');
      const [{ id: number, stage, by }, ...more] = (await rig.store.eventsOf(id)) as [never, ...never[]];
      assert.deepEqual([stage, by, more], ['verified', 'pupr', []]);
      assert.equal((await rig.done(rig.sari, id, { what: 'verify' })).version, 1);
      assert.deepEqual(await rig.logOf(id), [`stage event=${number} stage=verified`]);
    });

    it('note for officers alone: no event, and not when the message was changed', async () => {
      const id = await rig.add();
      const { updatedAt } = await rig.caseOf(id);
      rig.clock.now += HOUR;
      const found = await rig.done(rig.budi, id, { what: 'note', text: 'Tanya Pak Camat.' });
      assert.deepEqual([found.version, found.updatedAt, await rig.store.eventsOf(id)], [1, updatedAt, []]);
      const [note] = await rig.rows('opd_notes', id);
      assert.deepEqual([note?.officer, note?.at, note?.text], [rig.budi.id, rig.clock.now, 'Tanya Pak Camat.']);
      assert.deepEqual(await rig.logOf(id), ['noted']);
    });

    it('assign to officers of the same agency, or to nobody', async () => {
      const { budi, sari } = rig;
      const id = await rig.add();
      assert.equal((await rig.done(budi, id, { what: 'assign', to: sari.id })).assignee, sari.id);
      assert.deepEqual(rig.announced.pop()?.happening, { kind: 'assigned', at: rig.clock.now, to: sari.id });
      assert.equal((await rig.done(budi, id, { what: 'assign', to: sari.id })).version, 1, 'as it is already');
      assert.equal((await rig.done(budi, id, { what: 'assign' })).assignee, undefined);
      for (const to of [rig.other.id, rig.coordinator.id, 987_654])
        assert.deepEqual(await rig.does(budi, id, { what: 'assign', to }), { kind: 'refused', why: 'no-such-officer' });
      assert.deepEqual(await rig.logOf(id), [`assigned to=${sari.id}`, 'assigned']);
      assert.deepEqual(await rig.store.eventsOf(id), []);
    });

    it('put spam aside and back; meanwhile it is not public and takes no answer', async () => {
      const id = await rig.add({ program: 'spam' });
      await rig.done(rig.budi, id, { what: 'release', text: true, photos: [], named: false });
      const aside = await rig.done(rig.budi, id, { what: 'spam', spam: true });
      assert.deepEqual([aside.tray, aside.released], ['spam', false]);
      assert.deepEqual(await rig.store.counts({ program: 'spam' }), {});
      const acts: Act[] = [ANSWER, { what: 'verify' }, { what: 'release', text: true, photos: [], named: false }];
      for (const act of [...acts, { what: 'forward', to: 'kominfo' } as const])
        assert.deepEqual(await rig.does(rig.budi, id, act), { kind: 'refused', why: 'spam' });
      const back = await rig.done(rig.budi, id, { what: 'spam', spam: false });
      assert.deepEqual([back.tray, back.released], ['todo', false]);
      assert.deepEqual(await rig.store.counts({ program: 'spam' }), { received: 1 });
      assert.deepEqual((await rig.logOf(id)).slice(1), ['spam', 'not-spam']);
      assert.deepEqual(await rig.store.eventsOf(id), []);
    });

    it('tell the second of two officers, and overwrite nothing, one after the other or at once', async () => {
      const { budi, sari } = rig;
      const id = await rig.add();
      await rig.done(budi, id, { what: 'verify' });
      assert.deepEqual(await rig.desk.act(sari, id, 0, ANSWER), { kind: 'changed', version: 1 });
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          rig.desk.act(index % 2 ? budi : sari, id, 1, { ...ANSWER, text: `Jawaban ${index}` }),
        ),
      );
      assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), [...Array<string>(7).fill('changed'), 'done']);
      const winner = outcomes.findIndex(({ kind }) => kind == 'done');
      const replies = (await rig.store.eventsOf(id)).flatMap(({ reply }) => reply ?? []);
      assert.deepEqual(replies, [`Jawaban ${winner}`]);
    });

    it('answer for what is another agency’s as for what is not there', async () => {
      const id = await rig.add({ agency: 'kominfo' });
      const none = await rig.add({ agency: undefined });
      const acts: Act[] = [
        ANSWER,
        { what: 'verify' },
        { what: 'note', text: 'Apa' },
        { what: 'assign', to: rig.budi.id },
        { what: 'forward', to: 'pupr' },
        { what: 'merge', into: none },
        { what: 'unmerge' },
        { what: 'spam', spam: true },
        { what: 'release', text: true, photos: [], named: true },
        { what: 'hold', held: true },
      ];
      for (const officer of [rig.budi, rig.head, rig.auditor])
        for (const act of acts)
          for (const number of [id, none, 987_654])
            assert.deepEqual(await rig.desk.act(officer, number, 0, act), { kind: 'missing' }, act.what);
      assert.deepEqual([await rig.logOf(id), (await rig.caseOf(id)).version], [[], 0]);
      assert.ok(!(await rig.desk.saveDraft(rig.budi, id, 'Apa')));
    });

    it('leave to a coordinator to forward and to note, and spam that is nobody’s', async () => {
      const id = await rig.add();
      const acts: Act[] = [
        ANSWER,
        { what: 'verify' },
        { what: 'assign', to: rig.budi.id },
        { what: 'merge', into: 1 },
        { what: 'spam', spam: true },
        { what: 'release', text: true, photos: [], named: true },
        { what: 'hold', held: true },
      ];
      for (const act of acts)
        assert.deepEqual(await rig.does(rig.coordinator, id, act), { kind: 'refused', why: 'not-allowed' });
      await rig.done(rig.coordinator, id, { what: 'note', text: 'Tolong didahulukan.' });
      const nobodys = await rig.add({ agency: undefined });
      assert.ok((await rig.done(rig.coordinator, nobodys, { what: 'spam', spam: true })).spam);
      const secret = await rig.add({ agency: undefined, visibility: 'rahasia' });
      const refused = { kind: 'refused', why: 'not-allowed' };
      assert.deepEqual(await rig.does(rig.coordinator, secret, { what: 'spam', spam: true }), refused);
      assert.ok(!(await rig.desk.saveDraft(rig.coordinator, id, 'Apa')));
    });

    it('hold only as the head decides', async () => {
      const id = await rig.add();
      const act = { what: 'hold', held: true } as const;
      assert.deepEqual(await rig.does(rig.budi, id, act), { kind: 'refused', why: 'not-allowed' });
      assert.ok((await rig.done(rig.head, id, act)).held);
      assert.ok(!(await rig.done(rig.head, id, { what: 'hold', held: false })).held);
      assert.deepEqual(await rig.logOf(id), ['held', 'unheld']);
    });

    it('open a message once; the log tells each officer who looked', async () => {
      const id = await rig.add();
      const first = rig.clock.now;
      await rig.desk.opened(rig.coordinator, id);
      assert.equal((await rig.caseOf(id)).openedAt, undefined, 'a coordinator looks at what is an agency’s');
      for (const officer of [rig.budi, rig.sari, rig.budi, rig.other]) {
        await rig.desk.opened(officer, id);
        rig.clock.now += HOUR;
      }
      const { openedAt, version } = await rig.caseOf(id);
      assert.deepEqual([openedAt, version, await rig.logOf(id)], [first, 0, ['opened', 'opened', 'opened']]);
    });
  });
