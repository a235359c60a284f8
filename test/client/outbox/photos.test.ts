import { expect } from '@open-wc/testing';
import { newDatabase, outboxOf, rows } from './browser-support.js';
import { ENDPOINT, bodyOf, collector, json, listener, offline, problem, receiptOf, type Asked } from './support.js';

const photos = ['satu', 'dua'].map((text) => new Blob([text], { type: 'image/jpeg' }));
const stored = ({ key }: Asked) => json({ key }, 201);
const receipt = ({ key }: Asked) => json(receiptOf(key), 201);
const sentBytes = ({ init }: Asked) => new TextDecoder().decode(init.body as ArrayBuffer);

describe('photos', () => {
  it('are kept with the text as bytes, and sent after its receipt, each under a key of its own', async () => {
    const database = newDatabase();
    let kept: { key: string; bytes: unknown }[] = [];
    const { fetch, asked, come } = collector(
      async (request) => {
        kept = await rows(database, 'photos');
        return receipt(request);
      },
      stored,
      stored,
    );
    const outbox = outboxOf(database, fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), { ...who, photos });
    await come(3);
    while ((await outbox.sent())[0]!.photosLeft);
    expect(kept.every(({ bytes }) => bytes instanceof ArrayBuffer)).to.equal(true);
    expect(asked.map(({ url }) => url.slice(ENDPOINT.length))).to.deep.equal([
      'feedback/requests',
      'feedback/photos',
      'feedback/photos',
    ]);
    const [, first, second] = asked as [Asked, Asked, Asked];
    expect([sentBytes(first), sentBytes(second)]).to.deep.equal(['satu', 'dua']);
    expect(first.headers.get('authorization')).to.equal(`Bearer ${receiptOf(key).ticket}`);
    expect(first.headers.get('content-type')).to.equal('image/jpeg');
    expect(new Set([key, first.key, second.key]).size).to.equal(3);
    expect(kept.map((row) => row.key).sort()).to.deep.equal([first.key, second.key].sort());
    expect(await rows(database, 'photos')).to.deep.equal([]);
    expect(who.statuses()).to.deep.equal(['sending', 'sent']);
  });

  it('that fail do not hold the text back, and resume under the same key where they stopped', async () => {
    const database = newDatabase();
    const { fetch, asked, come } = collector(receipt, stored, () => new Response('<html>portal</html>'), stored);
    const outbox = outboxOf(database, fetch);
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), { ...who, photos });
    await who.until('sent');
    await come(3);
    while ((await outbox.sent())[0]!.photosLeft != 1);
    expect(localStorage.getItem(database)).to.equal('1');
    await outbox.remove('wait until nothing is on its way');
    const next = outboxOf(database, fetch);
    await come(4);
    while ((await next.sent())[0]!.photosLeft);
    expect(asked.map(({ key }) => key)[3]).to.equal(asked[2]!.key);
    expect(asked).to.have.length(4);
  });

  it('that are refused are dropped, and why is at hand', async () => {
    const database = newDatabase();
    const { fetch, come } = collector(receipt, () => problem(422, { detail: 'Terlalu banyak. / Too many.' }), stored);
    const outbox = outboxOf(database, fetch);
    outbox.submit(ENDPOINT, bodyOf(), { onChange() {}, photos });
    await come(3);
    while ((await outbox.sent())[0]!.photosLeft);
    const [sent] = await outbox.sent();
    expect(sent!.photosRefused.map(({ detail }) => detail)).to.deep.equal(['Terlalu banyak. / Too many.']);
    expect(await rows(database, 'photos')).to.deep.equal([]);
  });

  it('go with their message when it is deleted or forgotten', async () => {
    const database = newDatabase();
    const { fetch } = collector(offline, receipt, offline);
    const outbox = outboxOf(database, fetch);
    const first = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf('satu'), { ...first, photos });
    await first.until('kept');
    expect((await outbox.entries())[0]!.photos).to.equal(2);
    await outbox.remove(key);
    const second = listener();
    outbox.submit(ENDPOINT, bodyOf('dua'), { ...second, photos });
    await second.until('sent');
    await outbox.forgetSent();
    expect(await rows(database, 'photos')).to.deep.equal([]);
  });

  it('that find no room are told; the text is kept without them, and they go from memory', async () => {
    const database = newDatabase();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown) {
      if (this.name == 'photos') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    };
    const { fetch, asked, come } = collector(offline, receipt, stored, stored);
    const outbox = outboxOf(database, fetch);
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), { ...who, photos });
    expect((await who.until('kept')).photosLost).to.equal(true);
    IDBObjectStore.prototype.put = put;
    expect((await outbox.entries())[0]!.photos).to.equal(0);
    await outbox.flush();
    await come(4);
    expect((await who.until('sent')).photosLost).to.equal(undefined);
    expect(asked.slice(2).map(sentBytes)).to.deep.equal(['satu', 'dua']);
  });

  it('that cannot be read are told, and the text goes without them', async () => {
    const broken = new Blob(['x'], { type: 'image/jpeg' });
    broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const { fetch } = collector();
    const who = listener();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), { ...who, photos: [broken] });
    expect((await who.until('sent')).photosLost).to.equal(true);
  });
});
