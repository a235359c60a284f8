import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createClient, newsOf } from '../../src/client/index.js';
import { BASE, NOW, feedOf } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

/** What a page has and Node has not. */
class Page extends EventTarget {
  visibilityState = 'visible';
  onLine = true;

  show(visible: boolean): void {
    this.visibilityState = visible ? 'visible' : 'hidden';
    this.dispatchEvent(new Event('visibilitychange'));
  }

  connect(onLine: boolean): void {
    this.onLine = onLine;
    this.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  }
}

function setUp(endpoint: string | string[] = BASE) {
  const page = new Page();
  const parts = { document: page, navigator: page, addEventListener: page.addEventListener.bind(page) };
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  const desk = handHeldFetch();
  const client = createClient({ endpoint, fetch: desk.fetch, storage: null });
  return { ...desk, client, news: newsOf(client), page };
}

/** Lets time pass in steps, so that what happens at the end of one can begin the next. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1_000) {
    mock.timers.tick(Math.min(left, 1_000));
    await settled();
  }
}

describe('a document that failed', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => {
    mock.timers.reset();
    for (const name of ['document', 'navigator', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
  });

  it('is asked for by itself after 5 s, 10 s, 20 s, once for all tags', async () => {
    mock.method(Math, 'random', () => 0.5);
    const { news, asked, client } = setUp();
    news.subscribe(() => {});
    newsOf(client).subscribe(() => {});
    for (const [tries, pause] of [5_000, 10_000, 20_000, 40_000].entries()) {
      await asked[tries]!.fail();
      mock.timers.tick(pause - 1);
      assert.equal(asked.length, tries + 1);
      mock.timers.tick(1);
      assert.equal(asked.length, tries + 2);
      assert.equal(news.state.status, 'failed');
    }
    await asked[4]!.answer(feedOf(['Pasar']));
    assert.equal(news.state.status, 'ready');
    await pass(600_000);
    assert.equal(asked.length, 5);
    mock.restoreAll();
  });

  it('begins again with 5 s after a success', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.fail();
    await pass(6_000);
    await asked[1]!.fail();
    await pass(12_000);
    await asked[2]!.answer(feedOf(['Pasar']));
    news.retry();
    await asked[3]!.fail();
    await pass(6_000);
    assert.equal(asked.length, 5);
  });

  it('is left alone for as long as the endpoint asks, by itself, when the page is shown again and for a later tag', async () => {
    const { news, asked, page } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer('', { status: 503, headers: { 'retry-after': '120' } });
    await pass(119_000);
    page.show(false);
    page.show(true);
    news.subscribe(() => {});
    assert.equal(asked.length, 1);
    await pass(8_000);
    assert.equal(asked.length, 2);
  });

  it('is asked for at once by hand even then', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer('', { status: 503, headers: { 'retry-after': '120' } });
    news.retry();
    assert.equal(asked.length, 2);
    await asked[1]!.answer(feedOf(['Pasar']));
    await pass(200_000);
    assert.equal(asked.length, 2);
  });

  it('is asked for by one who comes later, and once by several', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.fail();
    news.subscribe(() => {});
    news.subscribe(() => {});
    assert.equal(asked.length, 2);
  });

  it('is asked for by one who comes after all have left, from the beginning', async () => {
    const { news, asked } = setUp();
    const leave = news.subscribe(() => {});
    await asked[0]!.answer('', { status: 404 });
    assert.equal(news.state.status, 'failed');
    leave();
    await settled();
    assert.deepEqual(news.state, { status: 'waiting', slow: false });
    const again = news.subscribe(() => {});
    assert.equal(asked.length, 2);
    await asked[1]!.answer('', { status: 404 });
    again();
    await pass(600_000);
    assert.equal(asked.length, 2);
  });

  it('is not asked for more often than every 5 minutes where it does not exist, also when the page is shown again', async () => {
    for (const status of [404, 410]) {
      const { news, asked, page } = setUp();
      const leave = news.subscribe(() => {});
      await asked[0]!.answer('', { status });
      await pass(299_000);
      page.show(false);
      page.show(true);
      assert.equal(asked.length, 1);
      await pass(8_000);
      assert.equal(asked.length, 2);
      leave();
      await settled();
    }
  });

  it('is left alone while the page is hidden, and asked for as soon as it is shown', async () => {
    const { news, asked, page } = setUp();
    news.subscribe(() => {});
    page.show(false);
    await asked[0]!.fail();
    await pass(600_000);
    assert.equal(asked.length, 1);
    page.show(true);
    assert.equal(asked.length, 2);
    await asked[1]!.fail();
    await pass(12_000);
    assert.equal(asked.length, 3);
  });

  it('is left alone without a network, and asked for as soon as there is one', async () => {
    const { news, asked, page } = setUp();
    news.subscribe(() => {});
    page.connect(false);
    await asked[0]!.fail();
    await pass(600_000);
    assert.equal(asked.length, 1);
    page.connect(true);
    assert.equal(asked.length, 2);
  });

  it('is asked for the first time even when the page is hidden or seems to have no network', () => {
    const { news, asked, page } = setUp();
    page.show(false);
    page.connect(false);
    news.subscribe(() => {});
    assert.equal(asked.length, 1);
  });

  it('is not asked for when the page is shown after everybody has left', async () => {
    const { news, asked, page } = setUp();
    const leave = news.subscribe(() => {});
    await asked[0]!.fail();
    leave();
    await settled();
    page.show(false);
    page.show(true);
    page.connect(true);
    assert.equal(asked.length, 1);
  });
});

describe('a good document', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => {
    mock.timers.reset();
    for (const name of ['document', 'navigator', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
  });

  it('is looked at again when the page is shown after 5 minutes, once for all tags, and stays on the page meanwhile', async () => {
    const { news, asked, page } = setUp();
    const told: string[] = [];
    news.subscribe(() => told.push(news.state.status));
    news.subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar']));
    await pass(299_000);
    page.show(false);
    page.show(true);
    assert.equal(asked.length, 1);
    page.show(false);
    await pass(1_000);
    assert.equal(asked.length, 1);
    page.show(true);
    page.show(true);
    assert.equal(asked.length, 2);
    assert.deepEqual(told, ['ready']);
    await asked[1]!.fail();
    assert.deepEqual(told, ['ready', 'stale']);
    news.retry();
    await asked.at(-1)!.answer(feedOf(['Pasar']));
    const before = asked.length;
    await pass(300_000);
    page.show(false);
    assert.equal(asked.length, before);
  });

  it('is not asked for again by itself', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar']));
    await pass(3_600_000);
    assert.equal(asked.length, 1);
  });
});
