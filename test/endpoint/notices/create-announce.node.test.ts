import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { GATHERED_FOR } from '../../../src/endpoint/notices/gather.js';
import { startNotices, type NoticesRig } from '../../support/notices.js';
import { storePlaces } from '../../support/store-places.js';

const MAIL = 'siti@example.id';
const PHONE = '0812 3456 7890';
const SECRET = 'Anaknya si Budi yang memukul.';

for (const { engine, fresh } of await storePlaces())
  describe(`createAnnounce on ${engine}`, () => {
    let place: EngineSettings;
    let rig: NoticesRig;
    before(async () => {
      place = await fresh();
      rig = await startNotices(place);
    });
    beforeEach(() => rig.clear());
    after(() => rig.close());

    it('tells a citizen of a reply by the contact that they gave', async () => {
      const [mail, phone] = [await rig.add({ contact: MAIL }), await rig.add({ contact: PHONE })];
      await rig.reply(mail, 'Sudah diganti.');
      await rig.reply(phone, 'Sudah diganti.');
      const [first, second, ...more] = await rig.rows();
      assert.deepEqual(more, []);
      assert.equal(first!.channel, 'mail');
      assert.equal(first!.recipient, MAIL);
      assert.deepEqual(JSON.parse(String(first!.payload)), { agency: 'pupr', stage: 'done', reply: 'Sudah diganti.' });
      assert.equal(second!.channel, 'webhook');
      assert.equal(second!.recipient, '+6281234567890');
      // A telephone shows it on its locked screen.
      assert.deepEqual(JSON.parse(String(second!.payload)), { agency: 'pupr', stage: 'done' });
      assert.equal(rig.nudges(), 2);
    });

    it('says of a message that came from another program that it did', async () => {
      await rig.reply(await rig.add({ contact: PHONE, source: 'open311 aplikasi' }), 'Sudah.');
      await rig.reply(await rig.add({ contact: MAIL, source: 'open311 aplikasi', visibility: 'rahasia' }), 'Sudah.');
      assert.deepEqual(
        (await rig.rows()).map(({ payload }) => JSON.parse(String(payload)) as unknown),
        [{ agency: 'pupr', stage: 'done', elsewhere: 1 }, { elsewhere: 1 }],
      );
    });

    it('tells nobody who gave no contact, wrote anonymously, or whose way out is closed', async () => {
      await rig.reply(await rig.add());
      await rig.reply(await rig.add({ contact: 'tanyakan di warung' }));
      await rig.reply(await rig.add({ contact: MAIL, visibility: 'anonim' }));
      assert.deepEqual(await rig.rows(), []);
      const closed = await startNotices(place, { channels: [] });
      await closed.addOfficer('officer', 'dinkes');
      const message = await closed.add({ contact: MAIL });
      await closed.reply(message);
      await closed.tell(message, { kind: 'forwarded', at: closed.clock.now, to: 'dinkes' });
      assert.deepEqual(await closed.rows(), []);
      await closed.close();
    });

    it('writes down nothing that a secret message or its answer says', async () => {
      const message = await rig.add({ contact: MAIL, visibility: 'rahasia', description: SECRET });
      await rig.reply(message, SECRET);
      await rig.tell(message, { kind: 'forwarded', at: rig.clock.now, to: 'dinkes' });
      const rows = await rig.rows();
      assert.equal(rows.length, 2);
      for (const { payload, key } of rows) {
        assert.equal(payload, '{}');
        assert.doesNotMatch(String(key), /dinkes.*dinkes|Budi/);
      }
    });

    it('is undone with the act, and done once where the act is repeated', async () => {
      const message = await rig.add({ contact: MAIL });
      const reply = { kind: 'replied', event: 1, at: rig.clock.now, reply: 'Ya.', stage: 'done' } as const;
      await rig.tell(message, reply);
      await rig.tell(message, reply);
      assert.equal((await rig.rows()).length, 1);
    });

    it('goes with its message', async () => {
      const message = await rig.add({ contact: MAIL });
      await rig.reply(message);
      await rig.store.remove(message.id);
      assert.deepEqual(await rig.rows(), []);
    });

    it('tells the officers of an agency what was forwarded to them, gathered into one notice each', async () => {
      const officer = await rig.addOfficer('officer', 'dinkes');
      const head = await rig.addOfficer('head', 'dinkes');
      const gone = await rig.addOfficer('officer', 'dinkes');
      await rig.officers.revoke(gone.id);
      await rig.addOfficer('officer', 'pupr');
      const messages = [await rig.add(), await rig.add(), await rig.add()];
      for (const message of messages) await rig.tell(message, { kind: 'forwarded', at: rig.clock.now, to: 'dinkes' });
      const rows = await rig.rows();
      assert.deepEqual(
        rows.map(({ officer: id, kind, recipient }) => [id, kind, recipient]),
        [
          [officer.id, 'forwarded', ''],
          [head.id, 'forwarded', ''],
        ],
      );
      const expected = { messages: messages.map(({ id }) => id).join(' '), agency: 'dinkes' };
      for (const { payload } of rows) assert.deepEqual(JSON.parse(String(payload)), expected);
    });

    it('adds nothing to a notice that may be on its way', async () => {
      const { id } = await rig.addOfficer('officer', 'pupr');
      const [first, second] = [await rig.add(), await rig.add()];
      await rig.tell(first, { kind: 'assigned', at: rig.clock.now, to: id });
      rig.clock.now += GATHERED_FOR + 1;
      await rig.tell(second, { kind: 'assigned', at: rig.clock.now, to: id });
      const rows = await rig.rows();
      assert.deepEqual(
        rows.map(({ payload }) => JSON.parse(String(payload)) as unknown),
        [{ messages: String(first.id) }, { messages: String(second.id) }],
      );
    });
  });
