import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readLog } from '../../../../src/endpoint/audit/read-log.js';
import { newPhoto } from '../../../support/new-message.js';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';

const CONTACT = '0812-0000-0001';

describe('the room of personal data', () => {
  let rig: InboxRig;
  let [head, coordinator]: SignedIn[] = [];
  let [own, foreign, secret] = [0, 0, 0];
  before(async () => {
    rig = await startInbox();
    head = await rig.signIn('head', 'pupr');
    coordinator = await rig.signIn('coordinator');
    own = await rig.add({ contact: CONTACT, name: 'Rosmini', description: 'Jalan berlubang' });
    foreign = await rig.add({ contact: CONTACT, agency: 'dinkes', description: 'Antre di puskesmas' });
    secret = await rig.add({ contact: CONTACT, agency: 'dinkes', visibility: 'rahasia', description: 'Pungutan liar' });
  });
  after(() => rig.close());
  const search = async (who: SignedIn, siapa = '+62 812 0000 0001') =>
    (await who.ask('data-pribadi', { siapa })).text();

  it('shows a head what their own agency keeps alone', async () => {
    const text = await search(head!);
    assert.ok(text.includes('Jalan berlubang') && text.includes('value="Rosmini"'));
    assert.ok(!text.includes('puskesmas') && !text.includes('Pungutan') && !text.includes(`pesan/${foreign}"`));
  });

  it('shows a coordinator all of it, of what is secret not even that it is there, and writes down that they looked', async () => {
    const text = await search(coordinator!);
    assert.ok(text.includes('Jalan berlubang') && text.includes('puskesmas'));
    assert.ok(!text.includes('Pungutan') && !text.includes(`pesan/${secret}"`));
    assert.match(text, /Pesan rahasia tidak tampil di sini/);
    const [line] = (await readLog(rig.engine, {}, { act: 'subject-search' })).lines;
    assert.deepEqual([line!.detail, line!.login], ['messages=2', coordinator!.officer.login]);
  });

  it('copies with photos what the officer may read, and writes it down without the contact', async () => {
    const photo = newPhoto(own);
    rig.photos.set(photo.name, new Uint8Array([1, 2, 3]));
    await rig.store.addPhoto(photo, 3);
    const answer = await coordinator!.ask('data-pribadi/salin', { siapa: CONTACT });
    assert.match(answer.headers.get('content-disposition')!, /^attachment/);
    const copy = (await answer.json()) as { messages: { id: number }[]; photos: Record<string, string> };
    assert.deepEqual(
      copy.messages.map(({ id }) => id),
      [own, foreign],
    );
    assert.equal(copy.photos[photo.name], 'data:image/webp;base64,AQID');
    const [line] = (await readLog(rig.engine, {}, { act: 'subject-export' })).lines;
    assert.equal(line!.detail, 'messages=2');
    assert.equal(line!.login, coordinator!.officer.login);
  });

  it('corrects, and nothing of another agency or of a secret one', async () => {
    const text = await (await head!.ask(`data-pribadi/${own}/betulkan`, { siapa: CONTACT, name: 'Rosmaini' })).text();
    assert.ok(text.includes('Sudah dibetulkan.') && text.includes('value="Rosmaini"'));
    assert.equal((await rig.desk.find(head!.officer, own))!.contact, CONTACT, 'what was not sent stays');
    assert.equal((await head!.ask(`data-pribadi/${foreign}/betulkan`, { siapa: CONTACT, name: 'x' })).status, 404);
    await coordinator!.ask(`data-pribadi/${secret}/betulkan`, { siapa: CONTACT, name: 'x' });
    const dinkes = await rig.signIn('head', 'dinkes');
    assert.match(await search(dinkes), /Pungutan liar/);
    assert.equal((await rig.desk.find(dinkes.officer, secret))!.name, undefined);
  });

  it('overwrites nothing that another corrected meanwhile, and keeps what was typed on the page', async () => {
    const id = await rig.add({ contact: '0813 1111 2222', name: 'Nama Lama' });
    const seen = {
      siapa: '0813 1111 2222',
      'asal-name': 'Nama Lama',
      'asal-contact': '0813 1111 2222',
      'asal-address': '',
    };
    const sends = (who: SignedIn, fields: Record<string, string>) =>
      who.ask(`data-pribadi/${id}/betulkan`, {
        ...seen,
        name: 'Nama Lama',
        contact: '0813 1111 2222',
        address: '',
        ...fields,
      });
    const found = async () => (await rig.desk.find(head!.officer, id))!;
    await sends(head!, { name: 'Nama Baru' });
    const other = await sends(coordinator!, { address: 'Nagari Ulakan' });
    assert.equal(other.status, 200);
    assert.deepEqual([(await found()).name, (await found()).address], ['Nama Baru', 'Nagari Ulakan']);
    const wrong = await sends(head!, { contact: 'besok saja' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /“besok saja” bukan nomor telepon/);
    const late = await sends(coordinator!, { name: 'Nama Lain' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /baru saja diubah orang lain.*Nama Lain/s);
    assert.equal((await found()).name, 'Nama Baru');
  });

  it('is not for officers, and says so where nothing is found', async () => {
    const officer = await rig.signIn('officer', 'pupr');
    assert.equal((await officer.ask('data-pribadi')).status, 404);
    assert.equal((await officer.ask('data-pribadi', { siapa: CONTACT })).status, 404);
    assert.match(await search(head!, 'tidak@ada.id'), /Tidak ada pesan/);
    assert.equal((await head!.ask('data-pribadi')).status, 200);
    assert.deepEqual(rig.errors, []);
  });
});
