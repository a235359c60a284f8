import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StoreUnavailable, type Store } from '../../../src/endpoint/feedback/store.js';
import { messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

describe('the collector without its store', () => {
  let collecting: Collecting;
  let failure: Error | undefined;
  before(async () => {
    collecting = await startCollecting();
    const { store } = collecting;
    for (const name of Object.keys(store) as (keyof Store)[]) {
      const method = store[name] as (...values: unknown[]) => Promise<unknown>;
      const failing = (...values: unknown[]) =>
        failure && name != 'close' ? Promise.reject(failure) : method(...values);
      Object.assign(store, { [name]: failing });
    }
  });
  after(() => collecting.close());

  const ask = (method: string, path: string) =>
    fetch(`${collecting.address}v1/feedback/${path}`, {
      method,
      headers: {
        authorization: 'Bearer 0000-0000-0000',
        'idempotency-key': `"${newKey()}"`,
        'content-type': path == 'photos' ? 'image/png' : 'application/json',
      },
      body: method == 'POST' ? JSON.stringify(messageBody()) : undefined,
    });
  const all = [
    ['POST', 'requests'],
    ['GET', 'status'],
    ['POST', 'status'],
    ['DELETE', 'status'],
    ['POST', 'photos'],
  ] as const;

  for (const [error, status] of [
    [new StoreUnavailable('locked'), 503],
    [new StoreUnavailable('disk full', { full: true }), 507],
    [new TypeError('a mistake of ours'), 500],
  ] as const)
    it(`answers ${status} and when to try again for "${error.message}", and takes messages when it is over`, async () => {
      failure = error;
      for (const [method, path] of all) {
        const response = await ask(method, path);
        assert.equal(response.status, status, `${method} ${path}`);
        assert.equal(response.headers.get('retry-after'), '5');
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        assert.match(((await response.json()) as { detail: string }).detail, /belum tersimpan/);
      }
      failure = undefined;
      const response = await collecting.post(messageBody(), { from: `192.0.2.${status - 500}` });
      assert.equal(response.status, 201);
    });

  it('takes a message under its key although the first try failed', async () => {
    const key = newKey();
    failure = new StoreUnavailable('locked');
    assert.equal((await collecting.post(messageBody(), { key, from: '192.0.2.50' })).status, 503);
    failure = undefined;
    assert.equal((await collecting.post(messageBody(), { key, from: '192.0.2.50' })).status, 201);
  });
});
