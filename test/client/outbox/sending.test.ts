import { expect } from '@open-wc/testing';
import { openOutbox } from '../../../src/client/outbox/index.js';
import { newDatabase, outboxOf, rows } from './browser-support.js';
import { ENDPOINT, bodyOf, collector, json, listener, offline, problem, receiptOf } from './support.js';

describe('a message', () => {
  it('is on the disk before it is sent', async () => {
    const database = newDatabase();
    let kept: { key: string; body: unknown }[] = [];
    const { fetch, asked } = collector(async ({ key }) => {
      kept = await rows(database, 'messages');
      return json(receiptOf(key), 201);
    });
    const who = listener();
    const { key } = outboxOf(database, fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('sent');
    expect(kept.map((row) => row.key)).to.deep.equal([key]);
    expect(kept[0]!.body).to.deep.equal(bodyOf());
    expect(asked).to.have.length(1);
  });

  it('is sent only after the commit', async () => {
    const { transaction } = IDBDatabase.prototype;
    const { fetch } = collector((asked) => {
      order.push('sent');
      return json(receiptOf(asked.key), 201);
    });
    const outbox = outboxOf(newDatabase(), fetch);
    await outbox.clear();
    const order: string[] = [];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const found = transaction.call(this, stores, mode, options);
      if (mode == 'readwrite') found.addEventListener('complete', () => order.push('committed'));
      return found;
    };
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('sent');
    IDBDatabase.prototype.transaction = transaction;
    expect(order).to.deep.equal(['committed', 'sent', 'committed']);
  });

  it('is written so that it outlasts the device, with its sign for the next page', async () => {
    const database = newDatabase();
    const { transaction } = IDBDatabase.prototype;
    const asked: (string | undefined)[] = [];
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode == 'readwrite' && [stores].flat().includes('messages')) asked.push(options?.durability);
      return transaction.call(this, stores, mode, options);
    };
    const { fetch } = collector(offline);
    const who = listener();
    outboxOf(database, fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    IDBDatabase.prototype.transaction = transaction;
    expect(new Set(asked)).to.deep.equal(new Set(['strict']));
    expect(localStorage.getItem(database)).to.equal('1');
  });

  it('has a key of 128 random bits as 32 hex digits', async () => {
    const outbox = outboxOf(newDatabase(), collector().fetch);
    const keys = Array.from({ length: 50 }, () => outbox.submit(ENDPOINT, bodyOf(), { onChange() {} }).key);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).to.equal(50);
  });

  it('is sent as the collector asks for it, with nothing of the page', async () => {
    const { fetch, asked } = collector();
    const who = listener();
    const { key } = outboxOf(newDatabase(), fetch).submit('https://widget.example/v1', bodyOf(), who);
    await who.until('sent');
    const [{ url, init, headers, body }] = asked as [(typeof asked)[0]];
    expect(url).to.equal('https://widget.example/v1/feedback/requests');
    expect(headers.get('content-type')).to.equal('application/json');
    expect(headers.get('idempotency-key')).to.equal(`"${key}"`);
    expect([...headers.keys()]).to.have.length(2);
    expect(body).to.deep.equal(bodyOf());
    const { method, credentials, referrerPolicy, cache, redirect, keepalive } = init;
    expect({ method, credentials, referrerPolicy, cache, redirect, keepalive }).to.deep.equal({
      ...{ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      ...{ redirect: 'error', keepalive: true },
    });
  });

  it('is told sending, then sent with its receipt, which takes its place on the device', async () => {
    const database = newDatabase();
    const outbox = outboxOf(database, collector().fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    expect(who.statuses()).to.deep.equal(['sending']);
    const { receipt } = await who.until('sent');
    expect(receipt).to.deep.equal(receiptOf(key));
    expect(who.statuses()).to.deep.equal(['sending', 'sent']);
    expect(await outbox.entries()).to.deep.equal([]);
    const [sent, ...more] = await outbox.sent();
    expect(more).to.deep.equal([]);
    expect(sent!.receipt).to.deep.equal(receiptOf(key));
    expect(sent!.service).to.equal(bodyOf().service_code);
    expect(JSON.stringify(sent), 'its words go').to.not.include(bodyOf().description);
    expect(sent!.photosLeft).to.equal(0);
  });

  const noReceipts: Record<string, () => Response> = {
    'the page of a captive portal': () =>
      new Response('<html>Masuk dulu</html>', { headers: { 'content-type': 'text/html' } }),
    'an empty 200': () => new Response(''),
    'a 204': () => new Response(null, { status: 204 }),
    'a receipt of another key': () => json(receiptOf('0'.repeat(32)), 201),
    'a receipt without a ticket': () => json({ key: 'x' }, 201),
    'a redirect to a login': () => new Response(null, { status: 302, headers: { location: '/login' } }),
  };
  for (const [name, answer] of Object.entries(noReceipts))
    it(`stays in the queue after ${name}`, async () => {
      const database = newDatabase();
      const outbox = outboxOf(database, collector(answer).fetch);
      const who = listener();
      const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
      await who.until('kept');
      expect(who.statuses()).to.deep.equal(['sending', 'kept']);
      expect((await outbox.entries()).map((entry) => [entry.key, entry.state, entry.tries])).to.deep.equal([
        [key, 'queued', 1],
      ]);
      expect(await outbox.sent()).to.deep.equal([]);
    });

  it('stays in the queue after a receipt that came by way of another address', async () => {
    const outbox = outboxOf(
      newDatabase(),
      collector(({ key }) => Object.defineProperty(json(receiptOf(key), 201), 'redirected', { value: true })).fetch,
    );
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    expect(await outbox.entries()).to.have.length(1);
  });

  for (const status of [408, 409, 425, 429, 500, 502, 503, 507])
    it(`stays in the queue after ${status}`, async () => {
      const outbox = outboxOf(newDatabase(), collector(() => problem(status)).fetch);
      const who = listener();
      outbox.submit(ENDPOINT, bodyOf(), who);
      await who.until('kept');
      expect((await outbox.entries())[0]!.state).to.equal('queued');
    });

  for (const status of [400, 403, 404, 413, 415, 422])
    it(`is refused by ${status}: the reason is told, and only a person sends it again`, async () => {
      const errors = [{ pointer: '/description', detail: 'Terlalu panjang. / Too long.' }];
      const { fetch, asked } = collector(() => problem(status, { detail: 'Belum bisa. / Not yet.', errors }));
      const outbox = outboxOf(newDatabase(), fetch);
      const who = listener();
      const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
      const { reason, problem: told } = await who.until('unsent');
      expect(reason).to.equal('refused');
      expect(told).to.deep.equal({
        type: 'about:blank',
        title: 'Tidak',
        status,
        detail: 'Belum bisa. / Not yet.',
        errors,
      });
      const [entry] = await outbox.entries();
      expect(entry!.state).to.equal('refused');
      expect(entry!.problem).to.deep.equal(told);
      await outbox.flush();
      await outbox.retry();
      expect(asked).to.have.length(1);
      await outbox.retry(key);
      expect(asked).to.have.length(2);
      expect(who.statuses()).to.deep.equal(['sending', 'unsent', 'sending', 'sent']);
    });

  it('is sent once more at once with the proof of work that the collector asks for, which is not kept', async () => {
    const database = newDatabase();
    // 7, after the salt "s&".
    const challenge = {
      ...{ algorithm: 'SHA-256', maxnumber: 10, salt: 's&', signature: 'f' },
      challenge: await digest('s&7'),
    };
    let kept: unknown[] = [];
    const { fetch, asked } = collector(
      () => problem(429, { challenge }, { 'retry-after': '60' }),
      async ({ key }) => {
        kept = await rows(database, 'messages');
        return json(receiptOf(key), 201);
      },
    );
    const who = listener();
    outboxOf(database, fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('sent');
    expect(asked.map(({ key }) => key)).to.deep.equal([asked[0]!.key, asked[0]!.key]);
    expect(JSON.parse(atob(asked[1]!.body.altcha!))).to.deep.include({ number: 7, salt: 's&', signature: 'f' });
    expect((kept as { body: unknown }[])[0]!.body).to.deep.equal(bodyOf());
  });

  it('waits when the proof of work has no solution', async () => {
    const challenge = { algorithm: 'SHA-256', maxnumber: 10, salt: 's&', signature: 'f', challenge: '0'.repeat(64) };
    const { fetch, asked } = collector(() => problem(429, { challenge }));
    const who = listener();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    expect(asked).to.have.length(1);
  });

  it('goes out under the same key when the network is back, and who wrote it is told', async () => {
    const { fetch, asked, come } = collector(offline);
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    window.dispatchEvent(new Event('online'));
    await come(2);
    await who.until('sent');
    expect(asked[1]!.key).to.equal(asked[0]!.key);
    expect(asked[1]!.body).to.deep.equal(asked[0]!.body);
    expect(who.statuses()).to.deep.equal(['sending', 'kept', 'sent']);
  });

  it('goes out when the page is shown again', async () => {
    const { fetch, come } = collector(offline);
    const who = listener();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await come(2);
    await who.until('sent');
  });

  it('goes out by itself after about 5 seconds', async () => {
    const { fetch, come } = collector(offline);
    const who = listener();
    const started = performance.now();
    outboxOf(newDatabase(), fetch).submit(ENDPOINT, bodyOf(), who);
    await come(2);
    await who.until('sent');
    expect(performance.now() - started).to.be.within(3_900, 12_000);
  });

  it('goes out on the next visit', async () => {
    const database = newDatabase();
    const who = listener();
    outboxOf(database, () => new Promise(() => {})).submit(ENDPOINT, bodyOf(), who);
    while (!(await rows(database, 'messages')).length);
    // Locks of a page that is gone are free.
    const { fetch, come } = collector();
    const next = outboxOf(database, fetch, { locks: freeLocks() });
    await come(1);
    while ((await next.entries()).length);
    expect(await next.sent()).to.have.length(1);
  });

  it('is left alone for as long as the collector asks, except by a person', async () => {
    const { fetch, asked } = collector(() => problem(503, {}, { 'retry-after': '600' }));
    const outbox = outboxOf(newDatabase(), fetch);
    const who = listener();
    const { key } = outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    await outbox.flush();
    expect(asked).to.have.length(1);
    await outbox.retry(key);
    expect(asked).to.have.length(2);
    await who.until('sent');
  });

  it('is asked about after 7 days: not sent by itself, not dropped, sent when the person says so', async () => {
    const database = newDatabase();
    const { fetch, asked } = collector(offline);
    let time = Date.now();
    const outbox = outboxOf(database, fetch, { now: () => time });
    const who = listener();
    outbox.submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    expect((await outbox.entries())[0]!.old).to.equal(false);
    time += 7 * 864e5 + 1e3;
    await outbox.flush();
    expect(asked).to.have.length(1);
    expect((await outbox.entries())[0]!.old).to.equal(true);
    await outbox.retry();
    await who.until('sent');
    expect(asked).to.have.length(2);
  });

  it('does not hold others back when it is its own fault that it fails', async () => {
    const database = newDatabase();
    const { fetch, asked } = collector(offline, offline);
    const outbox = outboxOf(database, fetch);
    const [first, second] = [listener(), listener()];
    outbox.submit(ENDPOINT, bodyOf('satu'), first);
    await first.until('kept');
    outbox.submit(ENDPOINT, bodyOf('dua'), second);
    await second.until('kept');
    const { fetch: other, asked: later } = collector(() => problem(500));
    const next = outboxOf(database, other);
    while ((await next.entries()).length > 1);
    expect(later.map(({ body }) => body.description)).to.deep.equal(['satu', 'dua']);
    expect(asked).to.have.length(2);
  });

  it('is not tried in one round with another that found no network', async () => {
    const database = newDatabase();
    const first = outboxOf(database, collector(offline, offline, offline).fetch);
    for (const text of ['satu', 'dua', 'tiga']) {
      const who = listener();
      first.submit(ENDPOINT, bodyOf(text), who);
      await who.until('kept');
    }
    const { fetch, asked } = collector(offline, offline);
    const next = outboxOf(database, fetch);
    // After the round of the opening.
    await next.flush();
    expect(asked.map(({ body }) => body.description)).to.deep.equal(['satu', 'satu']);
  });

  it('goes its way when its listener throws', async () => {
    const outbox = outboxOf(newDatabase(), collector().fetch);
    outbox.submit(ENDPOINT, bodyOf(), {
      onChange() {
        throw new Error('the form’s own affair');
      },
    });
    await new Promise<void>((resolve) => {
      const look = async () => (await outbox.sent()).length && resolve();
      outbox.subscribe(() => void look());
    });
  });
});

describe('an answer that never comes', () => {
  it('is given up after 20 seconds, also where the page’s own fetch does not listen', async () => {
    const { setTimeout } = window;
    window.setTimeout = ((call: () => void, pause: number) => setTimeout(call, pause / 20)) as typeof window.setTimeout;
    const who = listener();
    openOutbox({ database: newDatabase(), fetch: () => new Promise(() => {}) }).submit(ENDPOINT, bodyOf(), who);
    await who.until('kept');
    window.setTimeout = setTimeout;
  });
});

/** SHA-256 as hex. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Locks that nobody holds. */
const freeLocks = () =>
  ({
    request: (_name: string, _options: unknown, work: (lock: unknown) => unknown) => Promise.resolve(work({})),
  }) as unknown as LockManager;
