import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createClient, newsOf, type Copies } from '../../src/client/index.js';
import { BASE, MIRROR, NOW, feedOf, memory } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

const KEY = `${BASE}news.json`;
const DAY = 864e5;
const kept = (titles: string[], age = DAY, publishedDate?: string) => ({
  time: NOW - age,
  text: JSON.stringify(feedOf(titles, publishedDate)),
  url: KEY,
});

/** A client whose storage holds `copy`, and what is told of its news. */
function setUp(copy?: unknown, storage: Copies = memory()) {
  if (copy !== undefined) void storage.set(KEY, copy);
  const desk = handHeldFetch();
  const news = newsOf(createClient({ endpoint: [BASE, MIRROR], fetch: desk.fetch, storage }));
  const told: string[] = [];
  news.subscribe(() => {
    const { state } = news;
    const title = 'value' in state ? ` ${state.value.items?.[0]?.title}` : '';
    told.push(state.status + title + ('error' in state && state.error ? ` ${state.error.kind}` : ''));
  });
  return { ...desk, news, told, storage };
}

/** A storage whose answer comes when the test gives it. */
function slowStorage() {
  let give!: (copy: unknown) => void;
  const set = mock.fn(() => Promise.resolve());
  return {
    get: () => new Promise<unknown>((resolve) => (give = resolve)),
    set,
    give: (copy: unknown) => (give(copy), settled()),
  };
}

describe('the last good copy', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => mock.timers.reset());

  it('is shown at once with the time it was fetched, while the endpoint is asked', async () => {
    const { news, asked, told } = setUp(kept(['Kemarin']));
    assert.equal(asked.length, 1);
    await settled();
    assert.deepEqual(told, ['stale Kemarin']);
    assert.ok(news.state.status == 'stale' && news.state.checked == NOW - DAY);
    mock.timers.tick(9_000);
    assert.equal(told.length, 1);
    await asked[1]!.answer(feedOf(['Hari ini']));
    assert.deepEqual(told, ['stale Kemarin', 'ready Hari ini']);
  });

  it('comes before a failure that was faster than the storage', async () => {
    const storage = slowStorage();
    const { asked, told } = setUp(undefined, storage);
    await asked[0]!.fail();
    await asked[1]!.fail();
    assert.deepEqual(told, []);
    await storage.give(kept(['Kemarin']));
    assert.deepEqual(told, ['stale Kemarin network']);
  });

  it('is waited for by a failure for a second, not longer', async () => {
    const { asked, told } = setUp(undefined, slowStorage());
    await asked[0]!.fail();
    await asked[1]!.fail();
    mock.timers.tick(999);
    await settled();
    assert.deepEqual(told, []);
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(told, ['failed network']);
  });

  it('stays when the endpoint fails, and says why', async () => {
    const { asked, told } = setUp(kept(['Kemarin']));
    await settled();
    await asked[0]!.fail();
    await asked[1]!.fail();
    assert.deepEqual(told, ['stale Kemarin', 'stale Kemarin network']);
  });

  it('takes the place of a failure when it comes later', async () => {
    const storage = slowStorage();
    const { asked, told } = setUp(undefined, storage);
    await asked[0]!.fail();
    await asked[1]!.answer('', { status: 500 });
    mock.timers.tick(1_000);
    await storage.give(kept(['Kemarin']));
    assert.deepEqual(told, ['failed network', 'stale Kemarin network']);
  });

  it('is not shown when the endpoint was faster', async () => {
    const storage = slowStorage();
    const { asked, told } = setUp(undefined, storage);
    await asked[0]!.answer(feedOf(['Hari ini']));
    await storage.give(kept(['Kemarin']));
    assert.deepEqual(told, ['ready Hari ini']);
    assert.equal(storage.set.mock.callCount(), 1);
  });

  it('is the document as it came, kept under the address at the first mirror', async () => {
    const { asked, storage } = setUp();
    await asked[0]!.fail();
    const text = JSON.stringify({ ...feedOf(['Hari ini']), next_url: 'news-2.json', unknown: 1 });
    await asked[1]!.answer(text);
    assert.deepEqual(await storage.get(KEY), { time: NOW, text, url: `${MIRROR}news.json` });
    const later = setUp(await storage.get(KEY));
    await settled();
    assert.ok(later.news.state.status == 'stale' && later.news.state.value.next_url == `${MIRROR}news-2.json`);
  });

  it('is replaced when it is broken, of another shape, of more than 30 days or from the future, and not shown', async () => {
    const { time, text, url } = kept(['Kemarin']);
    const unusable: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { time, url },
      { time, text: 7, url },
      { time, text: text.slice(0, -1), url },
      { time, text: '{"projects":[]}', url },
      { time: 'yesterday', text, url },
      { text, url },
      kept(['Kemarin'], 30 * DAY + 1),
      kept(['Kemarin'], -31 * DAY),
      kept([]),
    ];
    for (const copy of unusable) {
      const { asked, told, storage } = setUp(copy);
      await settled();
      assert.deepEqual(told, [], JSON.stringify(copy));
      await asked[0]!.answer(feedOf(['Hari ini']));
      assert.deepEqual(told, ['ready Hari ini']);
      assert.equal(((await storage.get(KEY)) as { time: number }).time, NOW);
    }
  });

  it('is missed where storage throws, rejects, hangs or is switched off, and nothing else is', async () => {
    const throws = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const rejects = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    const hangs = () => new Promise<never>(() => {});
    for (const broken of [throws, rejects, hangs]) {
      for (const storage of [
        { get: broken, set: broken },
        { ...memory(), set: broken },
        { ...memory(), get: broken },
      ]) {
        const { asked, told } = setUp(undefined, storage);
        await asked[0]!.answer(feedOf(['Hari ini']));
        assert.deepEqual(told, ['ready Hari ini']);
      }
    }
    // Here there is no IndexedDB at all.
    for (const storage of [null, undefined]) {
      const desk = handHeldFetch();
      const news = newsOf(createClient({ endpoint: BASE, fetch: desk.fetch, storage }));
      news.subscribe(() => {});
      await desk.asked[0]!.answer(feedOf(['Hari ini']));
      assert.equal(news.state.status, 'ready');
    }
  });

  it('is not kept of an answer that was refused', async () => {
    const { asked, storage } = setUp();
    await asked[0]!.answer('<html>');
    await asked[1]!.answer('{}');
    assert.equal(await storage.get(KEY), undefined);
  });

  it('is looked for once, not with each try', async () => {
    const storage = memory();
    const get = mock.method(storage, 'get');
    const { asked, news } = setUp(undefined, storage);
    for (let turn = 0; turn < 3; turn++) {
      await asked[2 * turn]!.fail();
      await asked[2 * turn + 1]!.fail();
      news.retry();
    }
    assert.equal(get.mock.callCount(), 1);
  });
});

describe('an older edition than the one that is shown', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => mock.timers.reset());

  it('is refused for the next mirror', async () => {
    const { asked, told } = setUp(kept(['Kemarin'], DAY, '2026-11-22T00:00:00Z'));
    await settled();
    await asked[0]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    await asked[1]!.answer(feedOf(['Hari ini'], '2026-11-22T00:00:00Z'));
    assert.deepEqual(told, ['stale Kemarin', 'ready Hari ini']);
  });

  it('is refused altogether where no mirror has a better one: what is shown stays, with the reason, and stays kept', async () => {
    const copy = kept(['Kemarin'], DAY, '2026-11-22T00:00:00Z');
    const { asked, told, storage } = setUp(copy);
    await settled();
    for (const request of [0, 1]) await asked[request]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    assert.deepEqual(told, ['stale Kemarin', 'stale Kemarin older']);
    assert.deepEqual(await storage.get(KEY), copy);
    mock.timers.tick(6_000);
    assert.equal(asked.length, 3);
  });

  it('gives way to the copy that shows it to be older, even when that comes later', async () => {
    const storage = slowStorage();
    const { asked, told } = setUp(undefined, storage);
    await asked[0]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    await storage.give(kept(['Kemarin'], DAY, '2026-11-22T00:00:00Z'));
    assert.deepEqual(told, ['ready Lama', 'stale Kemarin older']);
    assert.equal(storage.set.mock.callCount(), 0);
    mock.timers.tick(6_000);
    await asked[1]!.answer(feedOf(['Hari ini']));
    assert.equal(told.at(-1), 'ready Hari ini');
    assert.equal(storage.set.mock.callCount(), 1);
  });

  it('asks nothing by itself when the copy comes after everybody has left', async () => {
    const storage = slowStorage();
    const desk = handHeldFetch();
    const news = newsOf(createClient({ endpoint: BASE, fetch: desk.fetch, storage }));
    const leave = news.subscribe(() => {});
    await desk.asked[0]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    leave();
    await settled();
    await storage.give(kept(['Kemarin'], DAY, '2026-11-22T00:00:00Z'));
    mock.timers.tick(3_600_000);
    assert.equal(desk.asked.length, 1);
  });

  it('is refused also when the newer one came from the endpoint itself', async () => {
    const { asked, told, news } = setUp();
    await asked[0]!.answer(feedOf(['Hari ini']));
    news.retry();
    await asked[1]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    await asked[2]!.answer(feedOf(['Lama'], '2026-11-21T00:00:00Z'));
    assert.deepEqual(told, ['ready Hari ini', 'stale Hari ini older']);
  });

  it('is taken where the shown one was dated into the future by a wrong clock', async () => {
    const { asked, told } = setUp(kept(['Kelak'], DAY, '2027-11-21T00:00:00Z'));
    await settled();
    await asked[0]!.answer(feedOf(['Hari ini']));
    assert.deepEqual(told, ['stale Kelak', 'ready Hari ini']);
  });
});
