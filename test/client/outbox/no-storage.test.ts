import { expect } from '@open-wc/testing';
import type { OutboxOptions } from '../../../src/client/outbox/index.js';
import { newDatabase, outboxOf, rows } from './browser-support.js';
import { ENDPOINT, bodyOf, collector, listener, offline, problem } from './support.js';

/** Time runs a hundred times as fast. */
const hurry = () => {
  const { setTimeout } = window;
  window.setTimeout = ((call: () => void, pause = 0) => setTimeout(call, pause / 100)) as typeof window.setTimeout;
  return () => void (window.setTimeout = setTimeout);
};

const foreign = newDatabase();
before(async () => {
  const request = indexedDB.open(foreign);
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
});

const broken: Record<string, () => OutboxOptions> = {
  'is not there': () => ({ idb: null }),
  'is forbidden': () => ({
    idb: {
      open() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    } as unknown as IDBFactory,
  }),
  'never answers': () => ({ idb: { open: () => ({}) } as unknown as IDBFactory }),
  'is somebody else’s': () => ({ idb: { open: () => indexedDB.open(foreign) } as unknown as IDBFactory }),
};

for (const [name, options] of Object.entries(broken))
  describe(`where storage ${name}`, () => {
    let calm = () => {};
    beforeEach(() => (calm = hurry()));
    afterEach(() => calm());

    it('a message is sent at once', async () => {
      const { fetch, asked } = collector();
      const who = listener();
      outboxOf(newDatabase(), fetch, options()).submit(ENDPOINT, bodyOf(), who);
      await who.until('sent');
      expect(asked).to.have.length(1);
      expect(who.statuses()).to.deep.equal(['sending', 'sent']);
    });

    it('it is tried three times under one key, then said to be unsent, and nothing follows by itself', async () => {
      const { fetch, asked } = collector(offline, offline, offline);
      const outbox = outboxOf(newDatabase(), fetch, options());
      const who = listener();
      outbox.submit(ENDPOINT, bodyOf(), who);
      expect((await who.until('unsent')).reason).to.equal('storage');
      expect(who.statuses()).to.deep.equal(['sending', 'unsent']);
      expect(new Set(asked.map(({ key }) => key)).size).to.equal(1);
      window.dispatchEvent(new Event('online'));
      await outbox.flush();
      await outbox.retry();
      expect(asked).to.have.length(3);
      expect(await outbox.entries()).to.deep.equal([]);
      expect(await outbox.sent()).to.deep.equal([]);
      expect(await outbox.saveDraft('form', {})).to.equal(false);
      expect(await outbox.readDraft('form')).to.equal(undefined);
    });
  });

describe('where storage is full', () => {
  it('a message is sent at once and never said to be kept', async () => {
    const calm = hurry();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown) {
      if (this.name == 'messages') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    };
    const { fetch, asked } = collector(offline, offline, offline);
    const who = listener();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), who);
    const { reason } = await who.until('unsent');
    IDBObjectStore.prototype.put = put;
    calm();
    expect(reason).to.equal('storage');
    expect(who.statuses()).to.deep.equal(['sending', 'unsent']);
    expect(asked).to.have.length(3);
  });

  it('only at the commit, nothing is left that would be sent later', async () => {
    const calm = hurry();
    const database = newDatabase();
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const found = transaction.call(this, stores, mode, options);
      // As a full disk does it: requests succeed, and then all is undone.
      const wait = (turns: number): unknown =>
        (found.objectStore('photos').count().onsuccess = () => (turns ? wait(turns - 1) : found.abort()));
      if (mode == 'readwrite' && [stores].flat().includes('messages')) wait(4);
      return found;
    };
    const { fetch } = collector(offline, offline, offline);
    const who = listener();
    outboxOf(database, fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('unsent');
    IDBDatabase.prototype.transaction = transaction;
    calm();
    expect(who.statuses()).to.deep.equal(['sending', 'unsent']);
    expect(await rows(database, 'messages')).to.deep.equal([]);
  });
});

describe('on a shared device', () => {
  let calm = () => {};
  beforeEach(() => (calm = hurry()));
  afterEach(() => calm());

  it('nothing is kept, neither before nor after sending', async () => {
    const database = newDatabase();
    const { fetch } = collector(offline);
    const outbox = outboxOf(database, fetch);
    await outbox.flush();
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), { ...who, keep: false, photos: [new Blob(['x'], { type: 'image/jpeg' })] });
    await who.until('sent');
    for (const store of ['messages', 'receipts', 'photos', 'drafts', 'lease'])
      expect(await rows(database, store)).to.deep.equal([]);
    expect(localStorage.getItem(database)).to.equal(null);
  });

  it('a message that cannot be sent is said to be unsent, with what the collector said', async () => {
    const { fetch } = collector(offline, offline, offline, ...Array.from({ length: 3 }, () => () => problem(503)));
    const outbox = outboxOf(newDatabase(), fetch);
    const first = listener();
    outbox.submit(ENDPOINT, bodyOf('satu'), { ...first, keep: false });
    expect(await first.until('unsent')).to.deep.equal({ status: 'unsent', reason: 'offline', problem: undefined });
    const second = listener();
    outbox.submit(ENDPOINT, bodyOf('dua'), { ...second, keep: false });
    const { reason, problem: told } = await second.until('unsent');
    expect([reason, told?.status]).to.deep.equal(['server', 503]);
  });

  it('a definite refusal is told at once', async () => {
    const { fetch, asked } = collector(() => problem(422));
    const who = listener();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), { ...who, keep: false });
    expect((await who.until('unsent')).reason).to.equal('refused');
    expect(asked).to.have.length(1);
  });

  it('the same words sent again by the person are the same message, others are another', async () => {
    const { fetch, asked } = collector(offline, offline, offline);
    const outbox = outboxOf(newDatabase(), fetch);
    const first = listener();
    const { key } = outbox.submit(ENDPOINT, { ...bodyOf(), elapsed: 9000 }, { ...first, keep: false });
    await first.until('unsent');
    const second = listener();
    expect(outbox.submit(ENDPOINT, { ...bodyOf(), elapsed: 20_000 }, { ...second, keep: false }).key).to.equal(key);
    await second.until('sent');
    expect(asked.at(-1)!.key).to.equal(key);
    expect(outbox.submit(ENDPOINT, bodyOf(), { onChange() {}, keep: false }).key).not.to.equal(key);
  });

  it('a message that is taken back is not tried again', async () => {
    const { fetch, asked, come } = collector(offline, offline, offline);
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), { ...who, keep: false });
    await come(1);
    expect(await outbox.remove(key)).to.equal('removed');
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    expect(asked).to.have.length(1);
    expect(who.statuses()).to.deep.equal(['sending']);
  });
});
