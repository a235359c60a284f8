import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createClient, newsOf, publisherOf } from '../../src/client/index.js';
import { BASE, MIRROR, NOW, feedOf, stateOf } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

const THIRD = 'https://cadangan.example.go.id/v1/';

function setUp(endpoint: string[]) {
  const desk = handHeldFetch();
  const client = createClient({ endpoint, fetch: desk.fetch, storage: null });
  return { ...desk, client, news: newsOf(client) };
}

describe('mirrors of an endpoint', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => mock.timers.reset());

  it('are asked in order, the next when one fails in whatever way', async () => {
    const failures: ((asked: ReturnType<typeof setUp>['asked']) => Promise<void>)[] = [
      (asked) => asked[0]!.fail(),
      (asked) => asked[0]!.answer('', { status: 500 }),
      (asked) => asked[0]!.answer('', { status: 429 }),
      (asked) => asked[0]!.answer('', { status: 404 }),
      (asked) => asked[0]!.answer('<html>'),
      (asked) => asked[0]!.answer({ version: 'https://jsonfeed.org/version/2', items: [] }),
    ];
    for (const fail of failures) {
      const { news, asked, urls } = setUp([BASE, MIRROR]);
      const told: unknown[] = [];
      const leave = news.subscribe(() => told.push(news.state.status));
      await fail(asked);
      assert.deepEqual(urls(), [`${BASE}news.json`, `${MIRROR}news.json`]);
      await asked[1]!.answer(feedOf(['Pasar']));
      assert.deepEqual(told, ['ready']);
      leave();
    }
  });

  it('share the 15 s: one that is too slow is left for the next', async () => {
    const { news, asked, urls } = setUp([BASE, MIRROR, THIRD]);
    news.subscribe(() => {});
    mock.timers.tick(4_999);
    assert.equal(asked.length, 1);
    mock.timers.tick(1);
    assert.equal(asked[0]!.init.signal!.aborted, true);
    assert.equal(asked.length, 2);
    mock.timers.tick(3_000);
    assert.deepEqual(stateOf(news), { status: 'waiting', slow: true });
    mock.timers.tick(2_000);
    assert.deepEqual(urls(), [`${BASE}news.json`, `${MIRROR}news.json`, `${THIRD}news.json`]);
    mock.timers.tick(5_000);
    await settled();
    const state = stateOf(news);
    assert.ok(state.status == 'failed' && state.error.kind == 'timeout');
    assert.equal(asked.length, 3);
  });

  it('are remembered: the one that worked is asked first from then on, for every document', async () => {
    const { client, news, asked, urls } = setUp([BASE, MIRROR]);
    news.subscribe(() => {});
    await asked[0]!.fail();
    await asked[1]!.answer(feedOf(['Pasar']));
    publisherOf(client).subscribe(() => {});
    newsOf(client, { agency: 'diskominfo' }).subscribe(() => {});
    assert.deepEqual(urls().slice(2), [`${MIRROR}index.json`, `${MIRROR}agencies/diskominfo/news.json`]);
    await asked[2]!.fail();
    await asked[3]!.fail();
    assert.deepEqual(urls().slice(4), [`${BASE}index.json`, `${BASE}agencies/diskominfo/news.json`]);
  });

  it('are each asked once for a document that none of them has', async () => {
    const { news, asked, urls } = setUp([BASE, MIRROR]);
    news.subscribe(() => {});
    await asked[0]!.answer('', { status: 404 });
    await asked[1]!.answer('', { status: 404 });
    assert.ok(news.state.status == 'failed' && news.state.error.status == 404);
    assert.equal(news.state.error.url, `${BASE}news.json`);
    assert.equal(urls().length, 2);
    news.retry();
    assert.equal(urls()[2], `${BASE}news.json`);
  });

  it('are asked in the same order again after somebody left while the first was asked', async () => {
    const { news, urls } = setUp([BASE, MIRROR]);
    news.subscribe(() => {})();
    await settled();
    news.subscribe(() => {});
    assert.deepEqual(urls(), [`${BASE}news.json`, `${BASE}news.json`]);
  });

  it('are all left alone for as long as the one asks that asks for most', async () => {
    for (const busy of [0, 1]) {
      const { news, asked } = setUp([BASE, MIRROR]);
      const leave = news.subscribe(() => {});
      for (const turn of [0, 1])
        await (turn == busy
          ? asked[turn]!.answer('', { status: 503, headers: { 'retry-after': '600' } })
          : asked[turn]!.fail());
      assert.ok(news.state.status == 'failed' && news.state.error.retryAfter == 600_000);
      mock.timers.tick(599_000);
      assert.equal(asked.length, 2);
      leave();
    }
  });

  it('give addresses that are resolved against the mirror that was asked', async () => {
    const { news, asked } = setUp([BASE, MIRROR]);
    news.subscribe(() => {});
    await asked[0]!.fail();
    await asked[1]!.answer({ ...feedOf(['Pasar']), next_url: 'news-2.json' });
    assert.ok(news.state.status == 'ready' && news.state.value.next_url == `${MIRROR}news-2.json`);
  });
});
