import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { PLACES_PATH } from '../../../src/contract/index.js';
import type { Case } from '../../../src/endpoint/desk/case.js';
import { PAGE_SIZE } from '../../../src/endpoint/desk/desk.js';
import type { Filter } from '../../../src/endpoint/desk/filter.js';
import { named, sql, type Value } from '../../../src/endpoint/feedback/sql.js';
import type { Officer } from '../../../src/endpoint/officers/officer.js';
import { TUESDAY } from '../../support/collecting.js';
import { AUDITOR, COORDINATOR, DINKES, OTHER_OF_PUPR, PUPR, countsOf } from '../../support/desk-officers.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { startInbox, type InboxRig } from '../../support/inbox.js';
import { newEvent, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const DAY = 864e5;
const PLACES = { version: '1.0', districts: [{ name: 'Lubuk Alung' }, { name: 'Batang Anai' }] };
const TODO: Filter = { tray: 'todo' };

for (const { engine, fresh } of await storePlaces())
  describe(`reading in ${engine}`, async () => {
    const rigs: InboxRig[] = [];
    after(async () => {
      for (const rig of rigs) await rig.close();
    });
    /** A rig whose store is empty. */
    const start = async () => {
      const rig = await startInbox({ place: await fresh(), files: feedbackFiles({ [PLACES_PATH]: PLACES }) });
      rigs.push(rig);
      const set = (id: number, changes: Record<string, Value>) =>
        rig.engine.write(
          sql`UPDATE opd_messages SET ${Object.entries(changes)
            .map(([column, value]) => sql`${named(column)} = ${value}`)
            .reduce((all, one) => sql`${all}, ${one}`)} WHERE id = ${id}`,
        );
      const ids = async (who: Officer, filter: Filter = TODO) =>
        (await rig.desk.list(who, filter)).lines.map(({ id }) => id);
      return { ...rig, set, ids };
    };

    it('lists open messages by deadline, those without one last', async () => {
      const { add, ids } = await start();
      const late = await add({ expectedAt: TUESDAY + 9 * DAY });
      const none = await add({ expectedAt: undefined });
      const overdue = await add({ expectedAt: TUESDAY - DAY });
      const soon = await add({ expectedAt: TUESDAY + DAY });
      assert.deepEqual(await ids(PUPR), [overdue, soon, late, none]);
    });

    it('lists closed messages and spam by their last change, newest first', async () => {
      const { add, set, ids } = await start();
      const [first, second, third] = [await add(), await add(), await add()];
      for (const [id, at] of [
        [first, 5],
        [second, 9],
        [third, 7],
      ] as const)
        await set(id, { stage: 'done', updated_at: TUESDAY + at });
      assert.deepEqual(await ids(PUPR, { tray: 'closed' }), [second, third, first]);
      for (const id of [first, third]) await set(id, { spam: 1 });
      assert.deepEqual(await ids(PUPR, { tray: 'closed' }), [second]);
      assert.deepEqual(await ids(PUPR, { tray: 'spam' }), [third, first]);
    });

    it('pages through all messages once, though some have the same deadline', async () => {
      const { desk, add, set } = await start();
      const stored: number[] = [];
      for (let index = 0; index < 2 * PAGE_SIZE + 7; index++)
        stored.push(await add({ expectedAt: index % 3 ? TUESDAY + (index % 5) : undefined }));
      for (const tray of ['todo', 'closed'] as const) {
        const seen: number[] = [];
        const sizes: number[] = [];
        for (let after: Awaited<ReturnType<typeof desk.list>>['next'], more = true; more; more = after != undefined) {
          const page = await desk.list(PUPR, { tray }, after);
          seen.push(...page.lines.map(({ id }) => id));
          sizes.push(page.lines.length);
          after = page.next;
        }
        assert.deepEqual(sizes, [PAGE_SIZE, PAGE_SIZE, 7]);
        assert.equal(new Set(seen).size, stored.length);
        for (const [index, id] of stored.entries()) await set(id, { stage: 'done', updated_at: TUESDAY + (index % 4) });
      }
    });

    it('says which messages lie before and after one, also when it has left the list', async () => {
      const { desk, add, set } = await start();
      const [a, b, c] = [
        await add({ expectedAt: TUESDAY }),
        await add({ expectedAt: TUESDAY + 1 }),
        await add({ expectedAt: undefined }),
      ];
      const foreign = await add({ agency: 'dinkes', expectedAt: TUESDAY + 1 });
      assert.deepEqual(await desk.neighbours(PUPR, TODO, a), { after: b });
      assert.deepEqual(await desk.neighbours(PUPR, TODO, b), { before: a, after: c });
      assert.deepEqual(await desk.neighbours(PUPR, TODO, c), { before: b });
      await set(b, { stage: 'done', answered_at: TUESDAY });
      assert.deepEqual(await desk.neighbours(PUPR, TODO, b), { before: a, after: c });
      for (const nobody of [foreign, 9999]) assert.deepEqual(await desk.neighbours(PUPR, TODO, nobody), {});
    });

    it('narrows by kind, service, programme, district, deadline and who handles it, and counts likewise', async () => {
      const { desk, add, set, ids } = await start();
      const plain = await add();
      const other = await add({
        kind: 'pengaduan',
        serviceCode: 'umum',
        program: 'tarok',
        expectedAt: TUESDAY - DAY,
      });
      await set(other, { assignee: PUPR.id, district: 'Lubuk Alung' });
      const filters: Partial<Filter>[] = [
        { kind: 'pengaduan' },
        { service: 'umum' },
        { program: 'tarok' },
        { district: 'Lubuk Alung' },
        { overdue: true },
        { mine: true },
        { kind: 'pengaduan', service: 'umum', program: 'tarok', district: 'Lubuk Alung', overdue: true, mine: true },
      ];
      for (const filter of filters) {
        assert.deepEqual(await ids(PUPR, { ...TODO, ...filter }), [other], JSON.stringify(filter));
        assert.deepEqual(await countsOf(desk, PUPR, { ...TODO, ...filter }), {
          todo: 1,
          waiting: 0,
          closed: 0,
          spam: 0,
        });
      }
      assert.deepEqual(await ids(PUPR, { ...TODO, mine: true, kind: 'aspirasi' }), []);
      assert.deepEqual(await ids(OTHER_OF_PUPR, { ...TODO, mine: true }), []);
      // Answered and on its way: no longer overdue, but not closed either.
      await set(other, { answered_at: TUESDAY });
      assert.deepEqual(await ids(PUPR), [plain]);
      assert.deepEqual(await ids(PUPR, { tray: 'waiting', overdue: true }), []);
      assert.deepEqual(await countsOf(desk, PUPR, TODO), { todo: 1, waiting: 1, closed: 0, spam: 0 });
    });

    it('shows each agency its own, the coordinator all, the auditor nothing', async () => {
      const { desk, add, ids } = await start();
      const mine = await add({ expectedAt: TUESDAY });
      const theirs = await add({ agency: 'dinkes', expectedAt: TUESDAY + 1 });
      const nobodys = await add({ agency: undefined, expectedAt: TUESDAY + 2 });
      const none = { todo: 0, waiting: 0, closed: 0, spam: 0 };
      assert.deepEqual(await ids(PUPR), [mine]);
      assert.deepEqual(await ids(PUPR, { ...TODO, agency: 'dinkes' }), [mine]);
      assert.deepEqual(await ids(DINKES), [theirs]);
      assert.deepEqual(await ids(COORDINATOR), [mine, theirs, nobodys]);
      assert.deepEqual(await ids(COORDINATOR, { ...TODO, agency: 'dinkes' }), [theirs]);
      assert.deepEqual(await ids(COORDINATOR, { ...TODO, agency: 'none' }), [nobodys]);
      assert.deepEqual(await ids(AUDITOR), []);
      assert.deepEqual(await countsOf(desk, COORDINATOR, TODO), { ...none, todo: 3 });
      assert.deepEqual(await countsOf(desk, PUPR, TODO), { ...none, todo: 1 });
      assert.deepEqual(await countsOf(desk, AUDITOR, TODO), none);
      assert.equal((await desk.find(PUPR, mine))?.id, mine);
      assert.equal((await desk.find(COORDINATOR, nobodys))?.id, nobodys);
      for (const [who, id] of [
        [PUPR, theirs],
        [PUPR, nobodys],
        [PUPR, 9999],
        [DINKES, mine],
        [AUDITOR, mine],
      ] as const)
        assert.equal(await desk.find(who, id), undefined);
    });

    it('gives a message with all that officers know of it', async () => {
      const { desk, add, set } = await start();
      const id = await add({ name: 'Upik', contact: '0812', lat: -0.5, long: 100.25 });
      await set(id, { version: 3, assignee: 7, opened_at: 5, answered_at: 6, first_reply_at: 6, held: 1, named: 1 });
      const found = await desk.find(PUPR, id);
      const expected: Partial<Case> = {
        id,
        version: 3,
        tray: 'waiting',
        assignee: 7,
        openedAt: 5,
        answeredAt: 6,
        firstReplyAt: 6,
        spam: false,
        held: true,
        named: true,
        released: false,
        name: 'Upik',
        lat: -0.5,
      };
      for (const [field, value] of Object.entries(expected)) assert.equal(found![field as keyof Case], value, field);
      assert.equal('closedAt' in found!, false);
    });

    it('takes all words of a secret message from the coordinator', async () => {
      const { desk, store, engine: database, add, ids } = await start();
      const secret = { visibility: 'rahasia', description: 'Pungutan liar di loket.', name: 'Upik' } as const;
      const id = await add({ ...secret, address: 'Pasar, Lubuk Alung', lat: -0.5, long: 100.2 });
      await store.addEvent(id, newEvent({ description: 'Loket dua.', action: 'added' }));
      await store.addPhoto(newPhoto(id), 3);
      await database.write(
        sql`INSERT INTO opd_notes (message, officer, at, text) VALUES (${id}, ${1}, ${TUESDAY}, ${'loket lama'})`,
      );
      const seen = [
        await desk.list(COORDINATOR, TODO),
        await desk.find(COORDINATOR, id),
        await desk.history(COORDINATOR, id),
      ];
      assert.equal((await desk.list(COORDINATOR, TODO)).lines[0]!.photos, 1);
      assert.doesNotMatch(JSON.stringify(seen), /loket|upik|lubuk|alung|"title"|100\.2/i);
      assert.match(JSON.stringify(seen), /"added"/);
      assert.deepEqual(await desk.photos(COORDINATOR, id), []);
      for (const filter of [
        { query: 'pungutan' },
        { query: 'lubuk' },
        { query: 'loket' },
        { district: 'Lubuk Alung' },
      ]) {
        assert.deepEqual(await ids(COORDINATOR, { ...TODO, ...filter }), [], JSON.stringify(filter));
        assert.equal((await countsOf(desk, COORDINATOR, { ...TODO, ...filter })).todo, 0);
        assert.deepEqual(await ids(PUPR, { ...TODO, ...filter }), [id], JSON.stringify(filter));
      }
      const own = await desk.history(PUPR, id);
      assert.match(JSON.stringify(own), /Loket dua.*loket lama|loket lama.*Loket dua/);
      assert.equal((await desk.photos(PUPR, id)).length, 1);
      assert.equal((await desk.list(PUPR, TODO)).lines[0]!.title, 'Pungutan liar di loket.');
    });

    it('tells what happened in its order, with who did it', async () => {
      const rig = await start();
      const { desk, store, engine: database } = rig;
      const { officer: doer } = await rig.signIn('officer', 'pupr', 'upik');
      const id = await rig.add();
      const log = (at: number, act: string, detail: string) =>
        database.write(
          sql`INSERT INTO opd_log (at, officer, login, act, message, detail) VALUES (${at}, ${doer.id}, ${'upik'}, ${act}, ${id}, ${detail})`,
        );
      await log(TUESDAY + 1, 'assigned', 'to=3');
      const note = { message: id, officer: doer.id, at: TUESDAY + 2, text: 'Tanya Pak Edi' };
      await database.write(
        sql`INSERT INTO opd_notes (message, officer, at, text) VALUES (${note.message}, ${note.officer}, ${note.at}, ${note.text})`,
      );
      await store.addEvent(id, newEvent({ at: TUESDAY + 3, by: 'pupr', stage: 'done', reply: 'Sudah.' }));
      await log(TUESDAY + 3, 'replied', 'stage=done');
      await store.addEvent(id, newEvent({ at: TUESDAY + 4, action: 'confirmed' }));
      const history = await desk.history(PUPR, id);
      assert.deepEqual(
        history.map(({ kind, at }) => [kind, at - TUESDAY]),
        [
          ['act', 1],
          ['note', 2],
          ['event', 3],
          ['event', 4],
        ],
      );
      assert.deepEqual(history[0], {
        kind: 'act',
        at: TUESDAY + 1,
        by: doer.id,
        officer: doer.name,
        act: 'assigned',
        detail: { to: '3' },
      });
      assert.deepEqual(history[1], { kind: 'note', at: note.at, by: doer.id, officer: doer.name, text: note.text });
      assert.equal((history[2] as { officer?: string }).officer, doer.name);
      assert.equal('officer' in history[3]!, false);
      for (const who of [DINKES, AUDITOR]) assert.deepEqual(await desk.history(who, id), []);
      assert.deepEqual(await desk.history(PUPR, id + 1), []);
    });

    it('shows what was merged into a message, and the photos, to its agency alone', async () => {
      const { desk, store, add, set, ids } = await start();
      const [whole, same] = [await add(), await add()];
      await set(same, { merged_into: whole });
      await store.addPhoto(newPhoto(whole), 3);
      assert.deepEqual(await ids(PUPR), [whole]);
      assert.deepEqual(
        (await desk.merged(PUPR, whole)).map(({ id }) => id),
        [same],
      );
      assert.equal((await desk.photos(PUPR, whole)).length, 1);
      assert.equal((await desk.list(PUPR, TODO)).lines[0]!.photos, 1);
      assert.deepEqual([await desk.merged(DINKES, whole), await desk.photos(DINKES, whole)], [[], []]);
    });
  });
