import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Filter } from '../../../../src/endpoint/desk/filter.js';
import { indexSome } from '../../../../src/endpoint/desk/search/indexing.js';
import { sql } from '../../../../src/endpoint/feedback/sql.js';
import { ticketHash } from '../../../../src/endpoint/feedback/tickets.js';
import { TUESDAY } from '../../../support/collecting.js';
import { COORDINATOR, DINKES, PUPR, countsOf } from '../../../support/desk-officers.js';
import { startInbox, type InboxRig } from '../../../support/inbox.js';
import { newEvent } from '../../../support/new-message.js';
import { storePlaces } from '../../../support/store-places.js';

for (const { engine, fresh } of await storePlaces())
  describe(`search in ${engine}`, () => {
    const rigs: InboxRig[] = [];
    after(async () => {
      for (const rig of rigs) await rig.close();
    });
    const start = async () => {
      const rig = await startInbox({ place: await fresh() });
      rigs.push(rig);
      const find = async (query: string, officer = PUPR, filter: Partial<Filter> = {}) =>
        (await rig.desk.list(officer, { tray: 'todo', ...filter, query })).lines.map(({ id }) => id);
      const say = (description: string, changes = {}) => rig.add({ description, ...changes });
      return { ...rig, find, say };
    };

    it('finds all words, in whatever form, in the order of the list', async () => {
      const { find, say, desk } = await start();
      const late = await say('Jembatan gantung harus segera diperbaiki', { expectedAt: TUESDAY + 2 });
      const soon = await say('Mohon perbaikan JEMBÁTAN di korong kami', { expectedAt: TUESDAY + 1 });
      const other = await say('Jalan rusak');
      assert.deepEqual(await find('memperbaiki jembatan'), [soon, late]);
      assert.deepEqual(await find('jembatan korong'), [soon]);
      assert.deepEqual(await find('rusak'), [other]);
      assert.deepEqual(await find('jembatan rusak'), []);
      assert.deepEqual(await find('  '), [soon, late, other]);
      assert.deepEqual(await find('yang di'), []);
      assert.deepEqual(await countsOf(desk, PUPR, { tray: 'closed', query: 'jembatan' }), {
        todo: 2,
        waiting: 0,
        closed: 0,
        spam: 0,
      });
      assert.deepEqual(await desk.neighbours(PUPR, { tray: 'todo', query: 'jembatan' }, soon), { after: late });
    });

    it('takes the beginning of the last word, and of that alone', async () => {
      const { find, say } = await start();
      const id = await say('Puskesmas tutup, jalannya becek, memperbaikinya lama');
      for (const query of ['pusk', 'jalan pusk', 'becek memperb', 'memperbaiki', 'tutup bec'])
        assert.deepEqual(await find(query), [id], query);
      for (const query of ['pusk jalan', 'pu', 'puskesmaso']) assert.deepEqual(await find(query), [], query);
    });

    it('searches place, answers, additions and replies, and what was changed as it is now', async () => {
      const { find, say, store, desk, engine: database } = await start();
      const id = await say('Rusak', { address: 'Sicincin', attribute: '{"jenis":["amblas"],"meter":"3"}' });
      for (const query of ['sicincin', 'amblas']) assert.deepEqual(await find(query), [id], query);
      assert.deepEqual(await find('jenis'), []);
      await store.addEvent(id, newEvent({ action: 'added', description: 'Sudah ditimbun batu' }));
      for (const query of ['timbunan', 'sicincin']) assert.deepEqual(await find(query), [id], query);
      await store.addEvent(id, newEvent({ by: 'pupr', reply: 'Alat berat berangkat besok' }));
      assert.equal((await countsOf(desk, PUPR, { tray: 'todo', query: 'berangkat' })).todo, 0);
      assert.deepEqual(await find('berangkat', PUPR, { tray: 'waiting' }), [id]);
      await database.write(sql`UPDATE opd_messages SET description = ${'Lampu mati'} WHERE id = ${id}`);
      assert.deepEqual(await find('rusak', PUPR, { tray: 'waiting' }), []);
      assert.deepEqual(await find('lampu', PUPR, { tray: 'waiting' }), [id]);
    });

    it('finds a message by its number and by its ticket', async () => {
      const { find, say, desk } = await start();
      const ticket = '0A4K-7N3P-2QXM';
      const mine = await say('satu', { ticketHash: ticketHash(ticket) });
      const theirs = await say('dua', { agency: 'dinkes', ticketHash: ticketHash('0A4K-7N3P-2QXN') });
      for (const query of [String(mine), `#${mine}`, `# ${mine}`, ticket, ' 0a4k7n3p2qxm', 'oa4k 7n3p 2qxm'])
        assert.deepEqual(await find(query), [mine], query);
      // What is another's is as if it were not there.
      for (const query of [String(theirs), '0A4K-7N3P-2QXN', '99999', '999999999999999']) {
        assert.deepEqual(await find(query), [], query);
        assert.equal((await countsOf(desk, PUPR, { tray: 'todo', query })).todo, 0);
      }
      assert.deepEqual(await find(String(theirs), DINKES), [theirs]);
      const house = await say(`Rumah nomor ${theirs} dan 99999`);
      for (const query of [String(theirs), '99999']) assert.deepEqual(await find(query), [house], query);
      // A word that looks like a ticket is one as well.
      const care = await say('Pemeliharaan taman');
      assert.deepEqual(await find('pemeliharaan'), [care]);
    });

    it('finds nothing of another agency, and no secret word for a coordinator', async () => {
      const { find, say } = await start();
      const open = await say('Pungutan parkir');
      const secret = await say('Pungutan sekolah', { visibility: 'rahasia', agency: 'dinkes' });
      assert.deepEqual(await find('pungutan'), [open]);
      assert.deepEqual(await find('pungutan', DINKES), [secret]);
      assert.deepEqual(await find('pungutan', COORDINATOR), [open]);
      assert.deepEqual(await find('sekolah', COORDINATOR), []);
      // Its number is no secret.
      assert.deepEqual(await find(`#${secret}`, COORDINATOR), [secret]);
    });

    it('takes what is typed for words, whatever it is', async () => {
      const { find, say, errors } = await start();
      await say('jalan');
      for (const query of [
        "'; DROP TABLE opd_words; --",
        '%',
        '_',
        '"',
        '\u0000',
        '(',
        'NOT',
        '\ud800',
        '😀',
        '-jalan*',
        'x'.repeat(5000),
        '1'.repeat(40),
        '﷽'.repeat(100),
      ])
        await find(query);
      assert.deepEqual(await find('%'), []);
      assert.deepEqual(await find('jal_n'), await find('jal'));
      assert.deepEqual(errors, []);
    });

    it('indexes each message once, though several do it at the same time', async () => {
      const { say, engine: database } = await start();
      for (let index = 0; index < 60; index++) await say(`kata${index} serupa`);
      const count = async () => {
        const [row] = await database.read(
          sql`SELECT COUNT(*) AS words, COUNT(DISTINCT message) AS messages FROM opd_words`,
        );
        return { words: Number(row!.words), messages: Number(row!.messages) };
      };
      const all = async () => {
        while (await indexSome(database, []));
      };
      await Promise.all([all(), all(), all()]);
      await all();
      assert.deepEqual(await count(), { words: 120, messages: 60 });
    });

    it('keeps no word of a message that is gone', async () => {
      const { find, say, store, engine: database } = await start();
      const id = await say('Jembatan');
      await find('jembatan');
      await store.remove(id);
      assert.deepEqual(await database.read(sql`SELECT word FROM opd_words`), []);
    });
  });
