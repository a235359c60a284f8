import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { PAGE_SIZE } from '../../../../src/endpoint/desk/desk.js';
import { named } from '../../../../src/endpoint/feedback/sql.js';
import { PUPR, countsOf } from '../../../support/desk-officers.js';
import { startInbox, type InboxRig } from '../../../support/inbox.js';
import { newEvent } from '../../../support/new-message.js';
import { storePlaces } from '../../../support/store-places.js';

/** More than are looked through for a count, and more than make a word a common one. */
const MANY = 10_500;

/** Columns that the database fills, or that differ in each row. */
const OWN = ['id', 'key', 'ticket_hash', 'tray', 'position'];

/** Makes `MANY` of one message, with all its words. */
async function multiply({ engine }: InboxRig, id: number): Promise<void> {
  const [row] = await engine.read(named(`SELECT * FROM opd_messages WHERE id = ${id}`));
  const columns = Object.keys(row!).filter((name) => !OWN.includes(name));
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${MANY - 1})`;
  const of = (n: string) => `${id} + 100000 + ${n}`;
  await engine.write(
    named(`${numbers} INSERT INTO opd_messages (id, key, ticket_hash, ${columns.join(', ')})
      SELECT ${of('n')}, key, ticket_hash || n, ${columns.join(', ')} FROM numbers CROSS JOIN opd_messages WHERE id = ${id}`),
  );
  await engine.write(
    named(`${numbers} INSERT INTO opd_words (message, word)
      SELECT ${of('n')}, word FROM numbers CROSS JOIN opd_words WHERE message = ${id}`),
  );
}

for (const { engine, fresh } of await storePlaces())
  describe(`words of very many messages in ${engine}`, () => {
    let rig: InboxRig;
    after(() => rig.close());

    it('are found in the order of the list, and counted as far as it is worth', async () => {
      rig = await startInbox({ place: await fresh() });
      const { add, store, desk } = rig;
      const rest = await add({ description: 'Jalan berlubang di Sicincin' });
      const one = await add({ description: 'Jalan rusak' });
      await store.addEvent(one, newEvent({ stage: 'done' }));
      const closed = { tray: 'closed', query: 'jalan' } as const;
      assert.deepEqual(await countsOf(desk, PUPR, closed), { todo: 1, waiting: 0, closed: 1, spam: 0 });
      await multiply(rig, one);

      assert.deepEqual(await desk.counts(PUPR, closed), {
        todo: { count: 1 },
        waiting: { count: 0 },
        closed: { count: 1999, isMore: true },
        spam: { count: 0 },
      });
      const { closed: both } = await desk.counts(PUPR, { ...closed, query: 'jalan rusak' });
      assert.deepEqual(both, { count: 1999, isMore: true });
      assert.equal((await desk.list(PUPR, closed)).lines.length, PAGE_SIZE);
      // A rare word beside it makes the count exact again.
      assert.deepEqual(await countsOf(desk, PUPR, { ...closed, query: 'jalan sicincin' }), {
        todo: 1,
        waiting: 0,
        closed: 0,
        spam: 0,
      });
      assert.deepEqual(
        (await desk.list(PUPR, { tray: 'todo', query: 'jalan' })).lines.map(({ id }) => id),
        [rest],
      );
      // And so without words: there are more than anybody counts.
      assert.deepEqual((await desk.counts(PUPR, { tray: 'closed' })).closed, { count: 9999, isMore: true });
    });
  });
