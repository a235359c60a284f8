import { expect } from '@open-wc/testing';
import { newDatabase, outboxOf, rows } from './browser-support.js';
import { ENDPOINT, bodyOf, byHand, collector, json, listener, offline, problem, receiptOf } from './support.js';

const STORES = ['messages', 'receipts', 'photos', 'drafts'];
const everything = async (database: string) =>
  (await Promise.all(STORES.map((store) => rows(database, store)))).map((found) => found.length);

describe('deleting a message', () => {
  it('that waits takes it away for good', async () => {
    const { fetch, asked } = collector(offline);
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    expect(await outbox.remove(key)).to.equal('removed');
    expect(await outbox.entries()).to.deep.equal([]);
    await outbox.flush();
    await outbox.retry();
    await outbox.retry(key);
    expect(asked).to.have.length(1);
  });

  it('that is on its way waits, and says that it was too late', async () => {
    const answer = byHand<Response>();
    const { fetch, come } = collector(() => answer.promise);
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    await come(1);
    const removal = outbox.remove(key);
    answer.settle(json(receiptOf(key), 201));
    expect(await removal).to.equal('sent');
    expect(await outbox.sent()).to.have.length(1);
  });

  it('whose try fails meanwhile takes it away', async () => {
    const answer = byHand<Response>();
    const { fetch, come, asked } = collector(() => answer.promise);
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    await come(1);
    const removal = outbox.remove(key);
    answer.settle(problem(503));
    expect(await removal).to.equal('removed');
    await outbox.flush();
    expect(asked).to.have.length(1);
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('that is only just being put away waits for that, and leaves nothing that is sent later', async () => {
    const bytes = byHand<ArrayBuffer>();
    const photo = new Blob(['x'], { type: 'image/jpeg' });
    photo.arrayBuffer = () => bytes.promise;
    const { fetch, asked } = collector(offline);
    const outbox = outboxOf(newDatabase(), fetch);
    const { key } = outbox.submit(ENDPOINT, bodyOf(), { onChange() {}, photos: [photo] });
    const removal = outbox.remove(key);
    // Without waiting it would be over by now.
    await outbox.entries();
    await outbox.entries();
    bytes.settle(new ArrayBuffer(1));
    expect(await removal).to.equal('removed');
    const tries = asked.length;
    expect(await outbox.entries()).to.deep.equal([]);
    await outbox.flush();
    expect(asked.length).to.equal(tries);
  });

  it('to edit it gives its words and photos back', async () => {
    const database = newDatabase();
    const { fetch } = collector(() => problem(422));
    const outbox = outboxOf(database, fetch);
    const who = listener();
    const photo = new Blob(['abc'], { type: 'image/jpeg' });
    const { key } = outbox.submit(ENDPOINT, bodyOf(), { ...who, photos: [photo] });
    await who.until('unsent');
    const photos = await outbox.photosOf(key);
    expect(await Promise.all(photos.map((found) => found.text()))).to.deep.equal(['abc']);
    expect(photos[0]!.type).to.equal('image/jpeg');
    expect(await outbox.takeBack(key)).to.deep.equal(bodyOf());
    expect(await outbox.takeBack(key)).to.equal(undefined);
    expect(await everything(database)).to.deep.equal([0, 0, 0, 0]);
  });
});

describe('deleting everything', () => {
  it('leaves nothing on the device, and nothing that is sent later', async () => {
    const database = newDatabase();
    const { fetch, asked } = collector(({ key }) => json(receiptOf(key), 201), offline);
    const outbox = outboxOf(database, fetch);
    const [first, second] = [listener(), listener()];
    outbox.submit(ENDPOINT, bodyOf('satu'), first);
    await first.until('sent');
    outbox.submit(ENDPOINT, bodyOf('dua'), { ...second, photos: [new Blob(['abc'], { type: 'image/jpeg' })] });
    await second.until('kept');
    await outbox.saveDraft('form', { text: 'tiga' });
    expect(await everything(database)).to.deep.equal([1, 1, 1, 1]);
    await outbox.clear();
    expect(await everything(database)).to.deep.equal([0, 0, 0, 0]);
    expect(localStorage.getItem(database)).to.equal(null);
    await outbox.flush();
    expect(asked).to.have.length(2);
  });

  it('while a message is on its way keeps nothing of it, not even its receipt', async () => {
    const database = newDatabase();
    const answer = byHand<Response>();
    const { fetch, come } = collector(() => answer.promise);
    const outbox = outboxOf(database, fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    await come(1);
    await outbox.clear();
    answer.settle(json(receiptOf(key), 201));
    await who.until('sent');
    expect(await everything(database)).to.deep.equal([0, 0, 0, 0]);
  });

  it('while the proof of work is being done sends nothing more', async () => {
    const database = newDatabase();
    const challenge = {
      ...{ algorithm: 'SHA-256', maxnumber: 3e5, salt: 's&', signature: 'f' },
      // Of "s&300000".
      challenge: Array.from(
        new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('s&300000'))),
        (byte) => byte.toString(16).padStart(2, '0'),
      ).join(''),
    };
    const { fetch, asked, come } = collector(() => problem(429, { challenge }));
    const outbox = outboxOf(database, fetch);
    const { key } = outbox.submit(ENDPOINT, bodyOf(), { onChange() {} });
    await come(1);
    await outbox.clear();
    // The lock is free when nothing is on its way any more.
    await outbox.remove(key);
    expect(asked).to.have.length(1);
    expect(await everything(database)).to.deep.equal([0, 0, 0, 0]);
  });

  it('of what was sent, or one of it, leaves what waits', async () => {
    const { fetch } = collector(
      ({ key }) => json(receiptOf(key), 201),
      ({ key }) => json(receiptOf(key), 201),
      offline,
    );
    const outbox = outboxOf(newDatabase(), fetch);
    for (const text of ['satu', 'dua']) {
      const who = listener();
      outbox.submit(ENDPOINT, bodyOf(text), who);
      await who.until('sent');
    }
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf('tiga'), who);
    await who.until('kept');
    const [newest, oldest] = await outbox.sent();
    await outbox.forgetSent(newest!.receipt.ticket);
    expect((await outbox.sent()).map(({ receipt }) => receipt.ticket)).to.deep.equal([oldest!.receipt.ticket]);
    await outbox.forgetSent();
    expect(await outbox.sent()).to.deep.equal([]);
    expect(await outbox.entries()).to.have.length(1);
    await outbox.clear();
  });
});

describe('what was sent', () => {
  it('is forgotten after a year', async () => {
    const database = newDatabase();
    const who = listener();
    outboxOf(database, collector().fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('sent');
    const later = outboxOf(database, collector().fetch, { now: () => Date.now() + 366 * 864e5 });
    while ((await later.sent()).length);
  });
});

describe('a draft', () => {
  it('comes back in another page, within 24 hours, until it is removed', async () => {
    const database = newDatabase();
    const { fetch } = collector();
    let time = Date.now();
    const now = () => time;
    const outbox = outboxOf(database, fetch, { now });
    expect(await outbox.readDraft('form')).to.equal(undefined);
    expect(await outbox.saveDraft('form', { text: 'satu' })).to.equal(true);
    expect(await outbox.saveDraft('form', { text: 'dua' })).to.equal(true);
    const next = outboxOf(database, fetch, { now });
    expect(await next.readDraft('form')).to.deep.equal({ text: 'dua' });
    expect(await next.readDraft('other')).to.equal(undefined);
    await next.removeDraft('form');
    expect(await outbox.readDraft('form')).to.equal(undefined);
    await outbox.saveDraft('form', { text: 'tiga' });
    time += 864e5 + 1;
    expect(await outbox.readDraft('form')).to.equal(undefined);
    const tomorrow = outboxOf(database, fetch, { now });
    while ((await rows(database, 'drafts')).length);
    expect(await tomorrow.readDraft('form')).to.equal(undefined);
  });
});
