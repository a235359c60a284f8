import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { addApiKey } from '../../../src/endpoint/open311/api-keys.js';
import { startInbox } from '../../support/inbox.js';
import { startOpen311, type Open311Rig } from '../../support/open311.js';
import { elementsOf, readable } from '../../support/page-text.js';
import { storePlaces } from '../../support/store-places.js';

const PICTURE = 'https://contoh.id/wajah.jpg?a=1&b="><script>alert(1)</script>';

for (const { engine, fresh } of await storePlaces())
  describe(`what a message by Open311 says to officers alone, ${engine}`, () => {
    const send = async (rig: Open311Rig, fields: Record<string, string>): Promise<number> => {
      const key = await addApiKey(rig.engine, `aplikasi-${Math.random()}`, rig.clock.now);
      const form = { api_key: key!, service_code: 'umum', description: 'Lampu mati', ...fields };
      let number = 0;
      // A repeat adds nothing.
      for (const _ of [1, 2]) {
        const response = await rig.ask('requests.json', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: String(new URLSearchParams(form)),
        });
        assert.equal(response.status, 200, await response.clone().text());
        number = Number(((await response.json()) as { service_request_id: string }[])[0]!.service_request_id);
      }
      return number;
    };
    const notes = async ({ engine: { read } }: Open311Rig, id: number) =>
      (await read(sql`SELECT text FROM opd_notes WHERE message = ${id}`)).map(({ text }) => String(text));

    it('keeps the link of a picture out of what is published, and goes with the message', async () => {
      const rig = await startOpen311({ place: await fresh() });
      const id = await send(rig, { media_url: PICTURE });
      await rig.engine.write(sql`UPDATE opd_messages SET released = 1, agency = 'pupr' WHERE id = ${id}`);
      const text = JSON.stringify([await rig.json('requests.json'), await rig.store.released({}, 9)]);
      assert.match(text, /Lampu mati/);
      assert.doesNotMatch(text, /contoh\.id/);
      assert.deepEqual(await notes(rig, id), [`Foto dari pengirim / Photo of the sender: ${PICTURE}`]);
      assert.deepEqual(await notes(rig, await send(rig, { media_url: 'javascript:alert(1)' })), []);
      await rig.store.remove(id);
      assert.deepEqual(await notes(rig, id), []);
      await rig.close();
    });

    it('keeps the contact that it has no other place for, and loses no message for a wrong one', async () => {
      const rig = await startOpen311({ place: await fresh() });
      const kept = async (fields: Record<string, string>) => {
        const id = await send(rig, fields);
        const [row] = await rig.engine.read(sql`SELECT contact FROM opd_messages WHERE id = ${id}`);
        return [row!.contact, ...(await notes(rig, id))];
      };
      const [email, phone] = ['siti@contoh.id', '0812 3456 7890'];
      assert.deepEqual(await kept({ email, phone }), [email, `Kontak lain / Other contact: ${phone}`]);
      assert.deepEqual(await kept({ email: 'siti(at)contoh', phone }), [
        phone,
        'Kontak lain / Other contact: siti(at)contoh',
      ]);
      assert.deepEqual(await kept({ email: 'tidak ada' }), [null, 'Kontak lain / Other contact: tidak ada']);
      assert.deepEqual(await kept({ email }), [email]);
      assert.deepEqual(await kept({ phone }), [phone]);
      await rig.close();
    });

    it('is on the page of the message, as text', async () => {
      const place = await fresh();
      const rig = await startOpen311({ place });
      const inbox = await startInbox({ place });
      const id = await send(rig, { media_url: PICTURE });
      await rig.engine.write(sql`UPDATE opd_messages SET agency = 'pupr' WHERE id = ${id}`);
      const officer = await inbox.signIn('officer', 'pupr');
      const markup = await (await officer.ask(`pesan/${id}`)).text();
      assert.ok(readable(markup).includes('https://contoh.id/wajah.jpg?a=1'));
      assert.ok(
        !elementsOf(markup).some((element) => element.nodeName == 'script' && markup.includes('<script>alert')),
      );
      await inbox.close();
      await rig.close();
    });
  });
