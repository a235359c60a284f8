import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { morningOf, writeMorning } from '../../../src/endpoint/notices/morning.js';
import type { Case } from '../../../src/endpoint/desk/case.js';
import { startNotices, type NoticesRig } from '../../support/notices.js';
import { storePlaces } from '../../support/store-places.js';

const DAY = 864e5;
/** 26 November is a holiday of the test's edition, a Thursday. */
const HOLIDAYS = ['2026-11-26'];
const wib = (text: string): number => Date.parse(`${text}+07:00`);

describe('morningOf', () => {
  for (const [time, expected] of [
    ['2026-11-24T06:59', undefined],
    ['2026-11-24T07:00', '2026-11-24'],
    ['2026-11-24T11:59', '2026-11-24'],
    ['2026-11-24T12:00', undefined],
    // Saturday, Sunday, holiday, and the day after it.
    ['2026-11-28T08:00', undefined],
    ['2026-11-29T08:00', undefined],
    ['2026-11-26T08:00', undefined],
    ['2026-11-27T08:00', '2026-11-27'],
  ] as const)
    it(`is ${expected ?? 'none'} at ${time} WIB`, () => {
      assert.equal(morningOf(wib(time), HOLIDAYS), expected);
    });
});

for (const { engine, fresh } of await storePlaces())
  describe(`writeMorning on ${engine}`, () => {
    let rig: NoticesRig;
    before(async () => {
      rig = await startNotices(await fresh());
    });
    beforeEach(() => rig.clear());
    after(() => rig.close());

    const morning = (text: string) => {
      rig.clock.now = wib(`${text}T07:05`);
      return writeMorning(rig.engine, rig.correspondence.facts()!, rig.clock.now);
    };
    /** What is written to whom. */
    const written = async () =>
      (await rig.rows()).map(({ officer, kind, payload }) => [officer, kind, JSON.parse(String(payload)) as unknown]);
    const addLate = (expected: string, changes: Parameters<NoticesRig['add']>[0] = {}) =>
      rig.add({ expectedAt: wib(`${expected}T15:00`), ...changes });
    const assign = ({ id }: Case, officer: number) =>
      rig.engine.write(sql`UPDATE opd_messages SET assignee = ${officer} WHERE id = ${id}`);

    it('counts for each officer what is theirs to do, by role', async () => {
      const officer = await rig.addOfficer('officer', 'pupr');
      const other = await rig.addOfficer('officer', 'pupr');
      const head = await rig.addOfficer('head', 'pupr');
      const coordinator = await rig.addOfficer('coordinator');
      await rig.addOfficer('auditor');
      await rig.addOfficer('officer', 'dinkes');
      const [mine] = [await rig.add(), await rig.add()];
      await assign(mine!, officer.id);
      await assign(await rig.add(), other.id);
      await rig.add({ agency: undefined });
      // Deleted long ago, spam, answered.
      const closed = await rig.add();
      await rig.engine.write(sql`UPDATE opd_messages SET answered_at = 1 WHERE id = ${closed.id}`);
      const spam = await rig.add();
      await rig.engine.write(sql`UPDATE opd_messages SET spam = 1 WHERE id = ${spam.id}`);

      assert.equal(await morning('2026-11-24'), true);
      assert.deepEqual(await written(), [
        [officer.id, 'digest', { todo: 2, mine: 1, free: 1 }],
        [other.id, 'digest', { todo: 2, mine: 1, free: 1 }],
        [head.id, 'digest', { todo: 3, free: 1 }],
        [coordinator.id, 'digest', { astray: 1 }],
      ]);
    });

    it('writes once a day, whichever of several processes comes first, and on working days alone', async () => {
      await rig.addOfficer('officer', 'pupr');
      await rig.add();
      const done = await Promise.all([1, 2, 3].map(() => morning('2026-11-24')));
      assert.deepEqual(done.filter(Boolean), [true]);
      assert.equal((await rig.rows()).length, 1);
      assert.equal(await morning('2026-11-28'), false);
      await rig.engine.write(sql`UPDATE opd_notices SET sent_at = 1`);
      assert.equal(await morning('2026-11-25'), true);
      assert.equal((await rig.rows()).length, 2);
    });

    it('writes to nobody who wants no digest, left, has no address or nothing to do', async () => {
      const off = await rig.addOfficer('officer', 'pupr');
      await rig.officers.change(off, { digest: false });
      const gone = await rig.addOfficer('officer', 'pupr');
      await rig.officers.revoke(gone.id);
      const unreachable = await rig.addOfficer('officer', 'pupr');
      await rig.engine.write(sql`UPDATE opd_officers SET email = NULL WHERE id = ${unreachable.id}`);
      await rig.addOfficer('officer', 'dinkes');
      await rig.add();
      await morning('2026-11-24');
      assert.deepEqual(await rig.rows(), []);
    });

    it('names what has become overdue to who handles it, once for each step, even without digest', async () => {
      const handles = await rig.addOfficer('officer', 'pupr');
      const other = await rig.addOfficer('officer', 'pupr');
      const head = await rig.addOfficer('head', 'pupr');
      for (const officer of [handles, other, head]) await rig.officers.change(officer, { digest: false });
      const theirs = await addLate('2026-11-23');
      await assign(theirs, handles.id);
      const free = await addLate('2026-11-24');

      await morning('2026-11-24');
      const first = { late: 1, named: `${theirs.id}:1` };
      assert.deepEqual(await written(), [
        [handles.id, 'overdue', first],
        [head.id, 'overdue', first],
      ]);
      await rig.engine.write(sql`UPDATE opd_notices SET sent_at = 1`);
      await morning('2026-11-25');
      const second = { late: 1, named: `${free.id}:1` };
      assert.deepEqual((await written()).slice(2), [
        [handles.id, 'overdue', second],
        [other.id, 'overdue', second],
        [head.id, 'overdue', second],
      ]);
      await rig.engine.write(sql`UPDATE opd_notices SET sent_at = 1`);
      await morning('2026-11-27');
      await morning('2026-11-30');
      assert.equal((await rig.rows()).length, 5);
      // Five working days after its deadline (one day was a holiday).
      await morning('2026-12-01');
      assert.deepEqual((await written()).slice(5, 6), [[handles.id, 'overdue', { late: 1, named: `${theirs.id}:5` }]]);
    });

    it('replaces a mail that could not be sent yet, and names again what it named', async () => {
      const officer = await rig.addOfficer('officer', 'pupr');
      const [first, second] = [await addLate('2026-11-23'), await addLate('2026-11-24')];
      await morning('2026-11-24');
      await morning('2026-11-25');
      const named = `${second.id}:1 ${first.id}:1`;
      assert.deepEqual(await written(), [[officer.id, 'digest', { todo: 2, free: 2, overdue: 2, late: 2, named }]]);
    });

    it('names twenty of many', async () => {
      await rig.addOfficer('head', 'pupr');
      for (let number = 0; number < 25; number++) await addLate('2026-11-23');
      await morning('2026-11-24');
      const [[, , payload]] = (await written()) as [[unknown, unknown, { late: number; named: string }]];
      assert.equal(payload.late, 25);
      assert.equal(payload.named.split(' ').length, 20);
    });

    it('tells a coordinator how much is overdue everywhere, and leaves what is long overdue to the counts', async () => {
      const coordinator = await rig.addOfficer('coordinator');
      await rig.add({ expectedAt: rig.clock.now - 100 * DAY });
      await morning('2026-11-24');
      assert.deepEqual(await written(), [[coordinator.id, 'digest', { everywhere: 1 }]]);
    });
  });
