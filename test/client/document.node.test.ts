import assert from 'node:assert/strict';
import { beforeEach, afterEach, describe, it, mock } from 'node:test';
import { createClient, newsOf } from '../../src/client/index.js';
import { BASE, NOW, feedOf, stateOf } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

function setUp(endpoint = BASE) {
  const desk = handHeldFetch();
  const client = createClient({ endpoint, fetch: desk.fetch, storage: null });
  return { ...desk, client, news: newsOf(client) };
}

describe('a document of the endpoint', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => mock.timers.reset());

  it('is asked for in the task of the first subscription, and not before', () => {
    const { news, urls } = setUp();
    assert.deepEqual(urls(), []);
    news.subscribe(() => {});
    assert.deepEqual(urls(), [`${BASE}news.json`]);
    assert.deepEqual(news.state, { status: 'waiting', slow: false });
  });

  it('is asked for with a plain GET that reveals nothing of the page and lets a preload be used', () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    const { signal, ...init } = asked[0]!.init;
    assert.ok(signal instanceof AbortSignal);
    assert.deepEqual(init, { cache: 'default', referrerPolicy: 'no-referrer' });
  });

  it('may stand below an address that was written without its last slash', () => {
    const { news, urls } = setUp('https://widget.example.go.id/v1');
    news.subscribe(() => {});
    assert.deepEqual(urls(), [`${BASE}news.json`]);
  });

  it('is asked for once however many show it, and all are told', async () => {
    const { client, asked } = setUp();
    const told = [0, 0, 0];
    told.forEach((_, index) => newsOf(client).subscribe(() => void told[index]!++));
    told.forEach((_, index) => newsOf(client, { agency: '', program: '' }).subscribe(() => void told[index]!++));
    assert.equal(asked.length, 1);
    await asked[0]!.answer(feedOf(['Pasar dibuka']));
    assert.deepEqual(told, [2, 2, 2]);
    const { state } = newsOf(client);
    assert.ok(state.status == 'ready' && state.checked == NOW);
    assert.equal(state.value.items![0]!.title, 'Pasar dibuka');
  });

  it('is not asked for again by a tag that comes later, nor by one that comes after all have left', async () => {
    const { news, asked } = setUp();
    const leave = news.subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar dibuka']));
    news.subscribe(() => {})();
    leave();
    await settled();
    news.subscribe(() => {});
    assert.equal(asked.length, 1);
    assert.equal(news.state.status, 'ready');
  });

  it('is aborted when the last one has left, and asked for anew by the next', async () => {
    const { news, asked } = setUp();
    let told = 0;
    const leave = [news.subscribe(() => void told++), news.subscribe(() => void told++)];
    leave[0]!();
    await settled();
    assert.equal(asked[0]!.init.signal!.aborted, false);
    leave[1]!();
    await settled();
    assert.equal(asked[0]!.init.signal!.aborted, true);
    mock.timers.tick(3_600_000);
    await settled();
    assert.equal(asked.length, 1);
    assert.equal(told, 0);
    news.subscribe(() => void told++);
    await asked[1]!.answer(feedOf(['Pasar dibuka']));
    assert.equal(news.state.status, 'ready');
    assert.equal(told, 1);
  });

  it('stays under way while the only element that shows it moves within the page', async () => {
    const { news, asked } = setUp();
    let leave = news.subscribe(() => {});
    for (let moves = 0; moves < 3; moves++) {
      leave();
      leave = news.subscribe(() => {});
    }
    await settled();
    assert.equal(asked.length, 1);
    assert.equal(asked[0]!.init.signal!.aborted, false);
    leave();
    leave();
    await settled();
    assert.equal(asked[0]!.init.signal!.aborted, true);
  });

  it('reaches the others when one subscriber throws', async () => {
    const { news, asked } = setUp();
    let told = 0;
    news.subscribe(() => {
      throw new Error('a broken widget');
    });
    news.subscribe(() => void told++);
    await asked[0]!.answer(feedOf(['Pasar dibuka']));
    assert.equal(told, 1);
  });

  it('is not told to one who has just left, nor twice to one who came while others were told', async () => {
    const { news, asked } = setUp();
    const told: string[] = [];
    let leaveSecond = () => {};
    news.subscribe(() => {
      told.push('first');
      leaveSecond();
      news.subscribe(() => told.push('late'));
    });
    leaveSecond = news.subscribe(() => told.push('second'));
    await asked[0]!.answer(feedOf(['Pasar dibuka']));
    assert.deepEqual(told, ['first']);
  });

  it('is empty when there is nothing in it', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer(feedOf([]));
    assert.deepEqual(news.state, { status: 'empty', checked: NOW });
  });

  it('is said to be slow after 8 s and given up after 15 s', async () => {
    const { news, asked } = setUp();
    const told: unknown[] = [];
    news.subscribe(() => told.push(news.state));
    mock.timers.tick(7_999);
    assert.deepEqual(told, []);
    mock.timers.tick(1);
    assert.deepEqual(told, [{ status: 'waiting', slow: true }]);
    mock.timers.tick(6_999);
    assert.equal(told.length, 1);
    mock.timers.tick(1);
    await settled();
    const { state } = news;
    assert.ok(state.status == 'failed' && state.error.kind == 'timeout' && state.tried == NOW + 15_000);
    assert.equal(asked[0]!.init.signal!.aborted, true);
  });

  it('is given up in time by a fetch that does not listen to the signal, whose late answer does not count', async () => {
    let answer!: (response: Response) => void;
    const deaf = () => new Promise<Response>((resolve) => (answer = resolve));
    const news = newsOf(createClient({ endpoint: BASE, storage: null, fetch: deaf }));
    news.subscribe(() => {});
    mock.timers.tick(15_000);
    await settled();
    assert.equal(stateOf(news).status, 'failed');
    answer(new Response(JSON.stringify(feedOf(['Terlambat']))));
    await settled();
    assert.equal(news.state.status, 'failed');
  });

  it('is given up in time when its body stalls', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer(
      new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"items":[')) }),
    );
    mock.timers.tick(15_000);
    const { state } = news;
    assert.ok(state.status == 'failed' && state.error.kind == 'timeout');
    assert.equal(asked[0]!.init.signal!.aborted, true);
  });

  it('is asked for at once by hand, past the cache, while the page says again that it waits', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.fail();
    assert.equal(news.state.status, 'failed');
    news.retry();
    assert.equal(asked.length, 2);
    assert.equal(asked[1]!.init.cache, 'no-cache');
    assert.deepEqual(news.state, { status: 'waiting', slow: false });
    mock.timers.tick(8_000);
    assert.deepEqual(news.state, { status: 'waiting', slow: true });
    news.retry();
    assert.equal(asked.length, 2);
    await asked[1]!.answer(feedOf(['Pasar dibuka']));
    assert.equal(news.state.status, 'ready');
  });

  it('is said to be slow 8 s after the try that is under way, not after one before', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.fail();
    mock.timers.tick(3_000);
    news.retry();
    mock.timers.tick(7_999);
    assert.deepEqual(stateOf(news), { status: 'waiting', slow: false });
    mock.timers.tick(1);
    assert.deepEqual(stateOf(news), { status: 'waiting', slow: true });
  });

  it('stays on the page while it is asked for anew by hand, and when that fails', async () => {
    const { news, asked } = setUp();
    news.subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar dibuka']));
    mock.timers.tick(60_000);
    news.retry();
    assert.equal(stateOf(news).status, 'ready');
    await asked[1]!.answer('', { status: 503 });
    const state = stateOf(news);
    assert.ok(state.status == 'stale' && state.checked == NOW && state.error?.status == 503);
    assert.equal(state.value.items![0]!.title, 'Pasar dibuka');
    news.retry();
    const retried = stateOf(news);
    assert.ok(retried.status == 'stale' && !retried.error);
    await asked[2]!.answer(feedOf(['Pasar ditutup']));
    const now = stateOf(news);
    assert.ok(now.status == 'ready' && now.value.items![0]!.title == 'Pasar ditutup');
  });

  it('is not asked for by hand when nobody shows it', () => {
    const { news, asked } = setUp();
    news.retry();
    assert.equal(asked.length, 0);
  });

  it('is asked for through the fetch that the page has at that moment, as the function that it is', async () => {
    const client = createClient({ endpoint: BASE, storage: null });
    const replaced = mock.method(globalThis, 'fetch', () =>
      Promise.resolve(new Response(JSON.stringify(feedOf(['Pasar dibuka'])))),
    );
    newsOf(client).subscribe(() => {});
    await settled();
    replaced.mock.restore();
    assert.equal(newsOf(client).state.status, 'ready');
    assert.equal(replaced.mock.calls[0]!.this, globalThis);
  });
});
