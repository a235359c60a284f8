import { expect } from '@open-wc/testing';
import type { Outbox } from '../../../src/client/outbox/index.js';
import { changed, newDatabase, outboxOf, rows, write } from './browser-support.js';
import { ENDPOINT, bodyOf, byHand, collector, json, listener, offline, receiptOf } from './support.js';

/** Puts messages into the queue of a database, as visits without network leave them. */
async function queue(database: string, count: number): Promise<void> {
  const who = listener();
  outboxOf(database, () => Promise.reject(new TypeError('Failed to fetch'))).submit(ENDPOINT, bodyOf('0'), who);
  await who.until('kept');
  const [pattern] = await rows<{ key: string; body: object }>(database, 'messages');
  const messages = Array.from({ length: count }, (_, index) => ({
    ...pattern,
    key: index ? index.toString(16).padStart(32, '0') : pattern!.key,
    body: bodyOf(String(index)),
    written: Date.now() - count + index,
    due: 0,
  }));
  await write(database, 'messages', messages);
}

/** Leaves the lease of a tab that is gone on the one message of a database. */
async function leaveLease(database: string, until: number): Promise<void> {
  const [row] = await rows(database, 'messages');
  await write(database, 'lease', [{ key: row!.key, owner: 'gone', until }]);
}

const isEmpty = async (outbox: Outbox) => !(await outbox.entries()).length;

for (const [name, locks] of [
  ['with locks', undefined],
  ['with leases, as on plain http pages', null],
] as const)
  describe(`several tabs ${name}`, () => {
    it('send a queue of 40 once each, whoever begins', async () => {
      const database = newDatabase();
      await queue(database, 40);
      const { fetch, asked } = collector();
      const tabs = Array.from({ length: 5 }, () => outboxOf(database, fetch, { locks }));
      await Promise.all(tabs.map((tab) => tab.flush()));
      await changed(tabs[0]!, () => isEmpty(tabs[0]!));
      expect(new Set(asked.map(({ key }) => key)).size).to.equal(40);
      expect(asked.length).to.be.at.most(42);
      expect(await tabs[1]!.sent()).to.have.length(40);
    });

    it('do not send what another is just sending', async () => {
      const database = newDatabase();
      const answer = byHand<Response>();
      const { fetch, asked, come } = collector(() => answer.promise);
      const [first, second] = [outboxOf(database, fetch, { locks }), outboxOf(database, fetch, { locks })];
      const who = listener();
      const { key } = first.submit(ENDPOINT, bodyOf(), who);
      await come(1);
      await second.flush();
      expect(asked).to.have.length(1);
      const removal = second.remove(key);
      answer.settle(json(receiptOf(key), 201));
      expect(await removal).to.equal('sent');
      await who.until('sent');
      expect(asked).to.have.length(1);
    });

    it('tell each other: who wrote a message hears that another tab has sent it', async () => {
      const database = newDatabase();
      const writer = collector(offline);
      const first = outboxOf(database, writer.fetch, { locks });
      const who = listener();
      const { key } = first.submit(ENDPOINT, bodyOf(), who);
      await who.until('kept');
      const { fetch } = collector();
      await outboxOf(database, fetch, { locks }).retry(key);
      expect((await who.until('sent')).receipt.key).to.equal(key);
      expect(writer.asked).to.have.length(1);
    });
  });

describe('five tabs', () => {
  it('send a queue of 200 once each, 1.05 times at most on average', async () => {
    const database = newDatabase();
    await queue(database, 200);
    const { fetch, asked } = collector();
    const tabs = Array.from({ length: 5 }, () => outboxOf(database, fetch));
    await Promise.all(tabs.map((tab) => tab.flush()));
    await changed(tabs[0]!, () => isEmpty(tabs[0]!));
    expect(new Set(asked.map(({ key }) => key)).size).to.equal(200);
    expect(asked.length).to.be.at.most(210);
  });
});

describe('a lease', () => {
  it('of a tab that was closed runs out', async () => {
    const database = newDatabase();
    await queue(database, 1);
    await leaveLease(database, Date.now() + 30e3);
    const { fetch, asked } = collector();
    let time = Date.now();
    const outbox = outboxOf(database, fetch, { locks: null, now: () => time });
    await outbox.flush();
    expect(asked).to.have.length(0);
    time += 31e3;
    await outbox.flush();
    expect(asked).to.have.length(1);
    expect(await rows(database, 'lease')).to.deep.equal([]);
  });

  it('that was made before the clock was set back does not hold for ever', async () => {
    const database = newDatabase();
    await queue(database, 1);
    await leaveLease(database, Date.now() + 864e5);
    const [row] = await rows(database, 'messages');
    await write(database, 'messages', [{ ...row, earliest: Date.now() + 864e5 }]);
    const { fetch, asked } = collector();
    await outboxOf(database, fetch, { locks: null }).flush();
    expect(asked).to.have.length(1);
  });
});
