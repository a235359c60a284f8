import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { TUESDAY, messageBody, newKey, startCollecting, type Collecting } from '../../support/collecting.js';

interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/** As a phone does it. */
function solve({ algorithm, challenge, maxnumber, salt, signature }: Challenge): string {
  for (let number = 0; number <= maxnumber; number++)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') == challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  throw new Error('there is no solution');
}

const challengeOf = async (response: Response): Promise<Challenge> => {
  assert.equal(response.status, 429);
  return ((await response.json()) as { challenge: Challenge }).challenge;
};

describe('limits of an address', () => {
  let collecting: Collecting;
  beforeEach(async () => {
    collecting = await startCollecting();
  });
  afterEach(() => collecting.close());

  /** Uses up what is free. */
  const useUp = async (from?: string): Promise<void> => {
    for (let count = 0; count < 5; count++) assert.equal((await collecting.post(messageBody(), { from })).status, 201);
  };

  it('let five messages through at once, and more after half a minute', async () => {
    await useUp();
    const refused = await collecting.post(messageBody());
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '30');
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.equal((await collecting.post(messageBody(), { from: '203.0.113.2' })).status, 201);
    collecting.clock.now = TUESDAY + 30_000;
    await useUp();
  });

  it('let a message through for a solved challenge, also in a process that was started since', async () => {
    await useUp();
    const key = newKey();
    const challenge = await challengeOf(await collecting.post(messageBody(), { key }));
    assert.equal(challenge.algorithm, 'SHA-256');
    assert.equal(challenge.maxnumber, 50_000);
    const other = await startCollecting(collecting);
    const response = await other.post(messageBody({ altcha: solve(challenge) }), { key });
    assert.equal(response.status, 201);
    await other.close();
  });

  it('refuse a solution under another key, in any process, and one that is too old or made up', async () => {
    await useUp();
    const key = newKey();
    const altcha = solve(await challengeOf(await collecting.post(messageBody(), { key })));
    const payload = JSON.parse(atob(altcha)) as Challenge & { number: number };
    const forged = [
      btoa(JSON.stringify({ ...payload, number: payload.number + 1 })),
      btoa(JSON.stringify({ ...payload, signature: payload.signature.replace(/^./, 'x') })),
      btoa(JSON.stringify({ ...payload, salt: payload.salt.replace(/for=\w+/, 'for=0') })),
      btoa('null'),
      'x',
      '',
      7,
    ];
    const other = await startCollecting(collecting);
    for (const process of [collecting, other]) {
      assert.ok(await challengeOf(await process.post(messageBody({ altcha }))));
      for (const made of forged)
        assert.ok(await challengeOf(await process.post(messageBody({ altcha: made }), { key })), String(made));
    }
    await other.close();
    collecting.clock.now += 11 * 60_000;
    await useUp();
    const late = await challengeOf(await collecting.post(messageBody({ altcha }), { key }));
    assert.notEqual(late.challenge, payload.challenge);
  });

  it('ask for more work the more comes, and for none at all beyond 600 a minute', async () => {
    const flood = async (count: number) => {
      const answers: Response[] = [];
      while (answers.length < count)
        answers.push(...(await Promise.all(Array.from({ length: 10 }, () => collecting.post(messageBody())))));
      return Promise.all(answers.map(async (answer) => (await answer.json()) as { challenge?: Challenge }));
    };
    const first = await flood(130);
    assert.equal(first.at(-1)!.challenge!.maxnumber, 200_000);
    const rest = await flood(490);
    assert.equal(rest.at(-1)!.challenge, undefined);
    const refused = await collecting.post(messageBody());
    assert.equal(refused.headers.get('retry-after'), '60');
    // Twenty others do not notice.
    for (let number = 0; number < 20; number++)
      assert.equal((await collecting.post(messageBody(), { from: `192.0.2.${number}` })).status, 201);
  });

  it('let 60 people behind one address through, each of whom does the sum when asked', async () => {
    const people = Array.from({ length: 60 }, async () => {
      const key = newKey();
      const first = await collecting.post(messageBody(), { key });
      if (first.status == 201) return 201;
      const altcha = solve(await challengeOf(first));
      return (await collecting.post(messageBody({ altcha }), { key })).status;
    });
    assert.deepEqual(new Set(await Promise.all(people)), new Set([201]));
  });

  it('are not touched by repeats of a stored message, nor by what was refused for its fields', async () => {
    const key = newKey();
    const first = await (await collecting.post(messageBody(), { key })).text();
    for (let count = 0; count < 12; count++) {
      assert.equal(await (await collecting.post(messageBody(), { key })).text(), first);
      assert.equal((await collecting.post(messageBody({ kind: 'x' }))).status, 422);
    }
    for (let count = 0; count < 4; count++) assert.equal((await collecting.post(messageBody())).status, 201);
    assert.equal((await collecting.post(messageBody())).status, 429);
    assert.equal(await (await collecting.post(messageBody(), { key })).text(), first);
  });

  it('count what comes at once under one key as one message', async () => {
    const request = new Request('http://x/v1/feedback/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
      body: JSON.stringify(messageBody()),
    });
    const answers = Array.from({ length: 64 }, () => collecting.endpoint(request.clone(), { address: '192.0.2.1' }));
    assert.deepEqual(new Set((await Promise.all(answers)).map(({ status }) => status)), new Set([201]));
  });

  it('count the IPv6 addresses of one line as one, and an IPv4 address in both its forms', async () => {
    await useUp('2001:db8:1:2::1');
    assert.equal((await collecting.post(messageBody(), { from: '2001:DB8:1:2:ffff::9' })).status, 429);
    assert.equal((await collecting.post(messageBody(), { from: '2001:db8:1:3::1' })).status, 201);
    await useUp('192.0.2.7');
    assert.equal((await collecting.post(messageBody(), { from: '::ffff:192.0.2.7' })).status, 429);
  });

  it('cannot be escaped by writing another address in front', async () => {
    await useUp();
    for (const from of ['1.2.3.4, 203.0.113.1', '127.0.0.1, 203.0.113.1, 127.0.0.1', 'x, 203.0.113.1:4711'])
      assert.equal((await collecting.post(messageBody(), { from })).status, 429, from);
  });

  it('keep no address in the store', async () => {
    const buckets: string[] = [];
    const { hit } = collecting.store;
    collecting.store.hit = (bucket, expires) => {
      buckets.push(bucket);
      return hit(bucket, expires);
    };
    await collecting.post(messageBody());
    collecting.clock.now += 864e5;
    await collecting.post(messageBody());
    assert.equal(buckets.length, 2);
    const [first, second] = buckets.map((bucket) => bucket.split(' ')[1]);
    assert.notEqual(first, second);
    assert.doesNotMatch(buckets.join(), /203\.0\.113/);
  });
});
