import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readLog } from '../../../src/endpoint/audit/read-log.js';
import { subject } from '../../../src/endpoint/care/command.js';
import { contactsIn, isSameContact } from '../../../src/endpoint/care/contacts.js';
import { correct } from '../../../src/endpoint/care/correct.js';
import { findSubject } from '../../../src/endpoint/care/find-subject.js';
import { subjectCopy } from '../../../src/endpoint/care/subject-copy.js';
import { openEngine } from '../../../src/endpoint/feedback/open-engine.js';
import { insertion } from '../../../src/endpoint/feedback/rows.js';
import { keepSenderNote } from '../../../src/endpoint/feedback/sender-note.js';
import { openPhotoStore } from '../../../src/endpoint/feedback/photos/open-photo-store.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { ticketHash } from '../../../src/endpoint/feedback/tickets.js';
import { temporaryFolder } from '../../support/data-folder.js';
import { newEvent, newMessage, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';
import { processorTime } from '../../support/processor-time.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const ALL = sql`1 = 1`;
const TICKET = 'ABCD-EFGH-JKMN';

const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing) await close();
});

describe('a contact', () => {
  it('is the same however it is written', () => {
    for (const [asked, written] of [
      ['081200000001', '+62 812-0000-0001'],
      ['62812 0000 0001', '(0812) 0000.0001 WA'],
      ['Budi@Example.com', 'budi@example.com'],
      ['budi@example.com', 'mail: <BUDI@example.com>, 0812 0000 0002'],
      ['pak wali nagari', ' Pak Wali Nagari '],
    ] as const)
      assert.ok(isSameContact(asked, written), `${asked} / ${written}`);
  });

  it('is not a part of another', () => {
    for (const [asked, written] of [
      ['81200000', '081200000001'],
      ['081200000001', '0812000000012'],
      ['budi@example.com', 'abudi@example.com'],
      ['budi@example.com', 'budi@example.com.au'],
      ['a', 'ab'],
    ] as const)
      assert.ok(!isSameContact(asked, written), `${asked} / ${written}`);
    assert.deepEqual(contactsIn('rumah no. 12, RT 03'), []);
  });

  it('is read in moments, whatever stands there', () => {
    const before = processorTime();
    for (const part of ['@', 'a@', '.', '1 ', 'a@b.', '+'])
      for (const end of ['', ':budi@x.id', ' x']) contactsIn(part.repeat(500 / part.length) + end);
    assert.ok(processorTime() - before < 500, `${processorTime() - before} ms`);
  });
});

for (const { engine: name, fresh } of await storePlaces())
  describe(`care for personal data in ${name}`, () => {
    async function start() {
      const place = await fresh();
      const engine = await openEngine(place);
      closing.push(() => engine.close());
      const store = createSqlStore(engine);
      await store.migrate();
      const add = async (changes: Parameters<typeof newMessage>[0]) => (await store.accept(newMessage(changes))).id;
      return { place, engine, store, add };
    }

    it('finds all messages of a contact, by the contact or a code, and nobody else’s', async () => {
      const { engine, add } = await start();
      const one = await add({ contact: '0812-0000-0001', ticketHash: ticketHash(TICKET), agency: 'pupr' });
      const two = await add({ contact: '+62 812 0000 0001', agency: 'dinkes' });
      await add({ contact: '081200000002' });
      const mail = await add({ contact: 'Ros_aini@example.com' });
      await add({ contact: 'rosxaini@example.com' });
      await add({});
      assert.deepEqual(await findSubject(engine, { contact: '081200000001' }, ALL), [one, two]);
      assert.deepEqual(await findSubject(engine, { ticket: TICKET.toLowerCase() }, ALL), [one, two]);
      assert.deepEqual(await findSubject(engine, { contact: '081200000001' }, sql`agency = ${'dinkes'}`), [two]);
      assert.deepEqual(await findSubject(engine, { ticket: TICKET }, sql`agency = ${'dinkes'}`), []);
      assert.deepEqual(await findSubject(engine, { contact: 'ros_aini@example.com' }, ALL), [mail]);
      for (const contact of ['', ' ', '%', '_', "' OR 1=1 --", '0812'])
        assert.deepEqual(await findSubject(engine, { contact }, ALL), [], contact);
    });

    it('finds a second contact too, which another program sent along; not what officers wrote', async () => {
      const { engine, add } = await start();
      const id = await add({ contact: 'rosmini@example.com', agency: 'pupr' });
      const other = await add({ contact: 'lain@example.com' });
      await keepSenderNote(engine, id, ['phone: 0812-0000-0001', 'account_id: 7'], NOW);
      await engine.write(
        insertion('opd_notes', { message: other, officer: 1, at: NOW, text: 'Beri kabar 081200000001.' }),
      );
      assert.deepEqual(await findSubject(engine, { contact: '+62 812 0000 0001' }, ALL), [id]);
      assert.deepEqual(await findSubject(engine, { contact: 'rosmini@example.com' }, ALL), [id]);
      assert.deepEqual(await findSubject(engine, { contact: '081200000001' }, sql`agency = ${'dinkes'}`), []);
    });

    it('copies all that is kept of them, and no hash or key', async () => {
      const { engine, store, add } = await start();
      const id = await add({ contact: '0812-0000-0001', name: 'Rosmaini', lat: -0.6, long: 100.1 });
      const other = await add({ contact: 'lain@example.com', description: 'pesan orang lain' });
      await store.addEvent(id, newEvent({ by: 'pupr', stage: 'done', reply: 'Sudah diperbaiki.' }));
      await store.addEvent(other, newEvent({ by: 'pupr', stage: 'done', reply: 'jawaban orang lain' }));
      const photo = newPhoto(id);
      await store.addPhoto(photo, 3);
      const copy = await subjectCopy(engine, [id], NOW);
      const text = JSON.stringify(copy);
      for (const part of ['Rosmaini', '0812-0000-0001', 'Sudah diperbaiki.', photo.name, '-0.6'])
        assert.ok(text.includes(part), part);
      assert.ok(!/orang lain|Hash|"key"/.test(text));
      assert.equal(copy.messages[0]!.receivedAt, new Date(NOW).toISOString());
    });

    it('leaves as it is what a form sends back unchanged, however long or spaced', async () => {
      const { engine, add } = await start();
      const address = `Simpang  tiga, ${'di sebelah surau '.repeat(25)}`.trim();
      const id = await add({ name: 'Rosmini', address });
      await correct(engine, id, { name: 'Rosmaini', address }, { scope: ALL, now: NOW });
      const [row] = await engine.read(sql`SELECT name, address FROM opd_messages WHERE id = ${id}`);
      assert.deepEqual(Object.values(row!), ['Rosmaini', address]);
    });

    it('corrects what is given alone, writes down which without the words, and leaves the anonymous without a name', async () => {
      const { engine, add } = await start();
      const id = await add({ name: 'Rosmini', contact: '0812', address: 'Pasar' });
      const anonymous = await add({ visibility: 'anonim' });
      const options = { scope: ALL, now: NOW };
      assert.equal(await correct(engine, id, { name: ' Rosmaini\n ', address: '' }, options), 'done');
      assert.equal(
        await correct(engine, anonymous, { name: 'Budi', contact: '0813', address: 'Surau' }, options),
        'done',
      );
      assert.equal(await correct(engine, id, { name: 'x' }, { ...options, scope: sql`agency = ${'lain'}` }), 'none');
      const rows = await engine.read(sql`SELECT name, contact, address, version FROM opd_messages ORDER BY id`);
      assert.deepEqual(
        rows.map((row) => Object.values(row)),
        [
          ['Rosmaini', '0812', null, 1],
          [null, null, 'Surau', 1],
        ],
      );
      const { lines } = await readLog(engine, {}, { act: 'corrected' });
      assert.deepEqual(
        lines.map(({ message, detail }) => [message, detail]),
        [
          [anonymous, 'fields=address'],
          [id, 'fields=name+address'],
        ],
      );
    });
  });

describe('the commands of care', () => {
  it('copy somebody’s data with photos, correct it, and write each down', async (test) => {
    const folder = await temporaryFolder(test);
    const env = { OPD_DATA_DIR: join(folder, 'data') };
    const engine = await openEngine({ dataDir: env.OPD_DATA_DIR });
    closing.push(() => engine.close());
    const store = createSqlStore(engine);
    await store.migrate();
    const { id } = await store.accept(newMessage({ contact: '081200000001', name: 'Ros' }));
    const photo = newPhoto(id);
    await openPhotoStore({ dataDir: env.OPD_DATA_DIR }).put(photo.name, new Uint8Array([1, 2, 3]));
    await store.addPhoto(photo, 3);
    let said = '';
    const run = (command: ReturnType<typeof subject>) => command!((text) => void (said += `${text}\n`));

    const out = join(folder, 'salinan');
    assert.equal(await run(subject(['081200000001'], { out }, env)), 0);
    assert.deepEqual((await readdir(out)).sort(), ['data.json', photo.name].sort());
    assert.match(await readFile(join(out, 'data.json'), 'utf8'), /"name": "Ros"/);
    if (process.platform != 'win32') assert.equal((await stat(join(out, 'data.json'))).mode & 0o077, 0);
    assert.equal(await run(subject(['081200000001'], { correct: true, name: 'Rosmaini' }, env)), 0);
    const contact = (text: string) => run(subject(['081200000001'], { correct: true, contact: text }, env));
    assert.equal(await contact('bukan kontak'), 2, 'as in the citizen’s form');
    assert.match(said, /--contact: tulis nomor telepon[^]+write a telephone number/);
    const [kept] = await engine.read(sql`SELECT contact FROM opd_messages WHERE id = ${id}`);
    assert.deepEqual(Object.values(kept!), ['081200000001']);
    assert.equal(await run(subject(['089999999999'], {}, env)), 1);
    assert.match(said, /Tidak ada pesan/);
    assert.equal(await run(subject(['081200000001'], {}, { OPD_DATA_DIR: join(folder, 'lain') })), 1);
    assert.match(said, /There is no place of messages in \S+lain\./);
    const { lines } = await readLog(engine, {}, {});
    assert.deepEqual(
      lines.map(({ act }) => act),
      ['corrected', 'subject-export'],
    );
    assert.ok(!JSON.stringify(lines).includes('0812'));
  });

  it('are none where something is missing', () => {
    assert.equal(subject([], {}, {}), undefined);
    assert.equal(subject(['0812'], { correct: true }, {}), undefined);
    assert.equal(subject(['0812'], { name: 'Budi' }, {}), undefined, 'a correction that nobody asked for');
  });
});
