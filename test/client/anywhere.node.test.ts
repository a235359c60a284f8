import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, newsOf, publisherOf } from '../../src/client/index.js';
import { BASE, feedOf, memory } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

describe('the client', () => {
  it('asks for the index only where somebody wants it', async () => {
    const { fetch, asked, urls } = handHeldFetch();
    const client = createClient({ endpoint: BASE, fetch, storage: null });
    newsOf(client).subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar']));
    assert.deepEqual(urls(), [`${BASE}news.json`]);
    publisherOf(client).subscribe(() => {})();
    await settled();
    const publisher = publisherOf(client);
    const leave = publisher.subscribe(() => {});
    await asked[2]!.answer({ version: '1.0', agencies: [{ id: 'diskominfo', name: 'Diskominfo' }] });
    assert.ok(publisher.state.status == 'ready' && publisher.state.value.agencies![0]!.name == 'Diskominfo');
    leave();
  });

  it('keeps the documents of two endpoints apart', async () => {
    const { fetch, asked, urls } = handHeldFetch();
    const [one, other] = [BASE, 'https://lain.example/v1'].map((endpoint) =>
      newsOf(createClient({ endpoint, fetch, storage: null })),
    );
    const leave = [one!.subscribe(() => {}), other!.subscribe(() => {})];
    assert.deepEqual(urls(), [`${BASE}news.json`, 'https://lain.example/v1/news.json']);
    await asked[1]!.answer(feedOf(['Lain']));
    assert.deepEqual([one!.state.status, other!.state.status], ['waiting', 'ready']);
    leave.forEach((call) => call());
  });

  it('leaves no timer behind when all have left, so that a program that used it can end', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name == 'Timeout').length;
    const { fetch, asked } = handHeldFetch();
    const client = createClient({ endpoint: BASE, fetch, storage: null });
    const before = timers();
    const leave = [newsOf(client), publisherOf(client)].map((resource) => resource.subscribe(() => {}));
    await asked[0]!.fail();
    assert.ok(timers() > before);
    leave.forEach((call) => call());
    await settled();
    assert.equal(timers(), before);
  });

  it('takes the time from the clock it is given', async () => {
    const { fetch, asked } = handHeldFetch();
    const news = newsOf(createClient({ endpoint: BASE, fetch, storage: null, now: () => 42 }));
    const leave = news.subscribe(() => {});
    await asked[0]!.answer(feedOf(['Pasar']));
    assert.ok(news.state.status == 'ready' && news.state.checked == 42);
    leave();
  });

  it('works on a page whose library has put its own into arrays, objects and JSON', async () => {
    const pollution: [object, string, unknown][] = [
      [Array.prototype, 'toJSON', () => '[]'],
      [Array.prototype, 'each', () => {}],
      [Object.prototype, 'items', ['polluted']],
      [Object.prototype, 'extend', () => {}],
    ];
    for (const [target, name, value] of pollution)
      Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
    try {
      const { fetch, asked } = handHeldFetch();
      const storage = memory();
      const text = '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Pasar"}]}';
      const news = newsOf(createClient({ endpoint: BASE, fetch, storage }));
      const leave = news.subscribe(() => {});
      await asked[0]!.answer(text);
      const { state } = news;
      assert.equal(state.status, 'ready');
      assert.equal((storage.kept.get(`${BASE}news.json`) as { text: string }).text, text);
      leave();
    } finally {
      for (const [target, name] of pollution) Reflect.deleteProperty(target, name);
    }
  });
});
