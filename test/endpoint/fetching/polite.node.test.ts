import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { after, describe, it } from 'node:test';
import { retryAfter } from '../../../src/endpoint/fetching/retry-after.js';
import { userAgentOf } from '../../../src/endpoint/fetching/user-agent.js';
import { atHome, endAll, failureOf, newFolder, newGet, startSite, textOf } from './sites.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const MINUTE = 60_000;

describe('how a site is asked', () => {
  after(endAll);

  it('asks one host for one thing at a time, whatever the port', async () => {
    const { answer, most } = counting();
    const sites = [await startSite(answer), await startSite(answer)];
    const get = await newGet();
    await Promise.all([1, 2, 3, 4].map((n) => get(`${sites[n % 2]!.address}${n}`)));
    assert.equal(most(), 1);
    assert.deepEqual(
      sites.map(({ requests }) => requests.map(({ url }) => url)),
      [
        ['/2', '/4'],
        ['/1', '/3'],
      ],
    );
  });

  it('asks several hosts side by side', async () => {
    const waiting: (() => void)[] = [];
    const site = await startSite((_, response) => {
      // Each of these is answered only when all of them have come.
      waiting.push(() => response.end());
      if (waiting.length == 5) waiting.forEach((answer) => answer());
    });
    const get = await newGet({ allowHosts: hosts(5), lookup: atHome });
    await Promise.all(hosts(5).map((host) => get(`http://${host}:${site.port}/`)));
    assert.equal(waiting.length, 5);
  });

  it('asks no more than eight hosts at once, and all of them in the end', async () => {
    const waiting: (() => void)[] = [];
    let [open, most] = [0, 0];
    const site = await startSite((_, response) => {
      most = Math.max(most, ++open);
      waiting.push(() => {
        open--;
        response.end();
      });
      // The first eight are answered once a ninth could have come; the others at once.
      if (waiting.length == 8) setTimeout(() => waiting.forEach((answer) => answer()), 200);
      else if (waiting.length > 8) waiting.at(-1)!();
    });
    const get = await newGet({ allowHosts: hosts(20), lookup: atHome });
    await Promise.all(hosts(20).map((host) => get(`http://${host}:${site.port}/`)));
    assert.equal(most, 8);
    assert.equal(site.requests.length, 20);
  });

  it('goes on with the next when one has failed', async () => {
    const site = await startSite(({ url }, response) => response.writeHead(url == '/1' ? 500 : 200).end(url));
    const get = await newGet();
    const [first, second] = await Promise.allSettled([get(`${site.address}1`), get(`${site.address}2`)]);
    assert.equal(first.status, 'rejected');
    assert.equal(second.status, 'fulfilled');
  });

  it('tries once more after a fault of the site, and after a connection that broke', async () => {
    const slept: number[] = [];
    const site = await startSite(({ url, socket }, response) => {
      if (site.requests.length > 1) response.end('ada');
      else if (url == '/500') response.writeHead(500).end();
      else socket.destroy();
    });
    for (const path of ['500', 'reset']) {
      site.requests.length = 0;
      const get = await newGet({ sleep: (milliseconds) => Promise.resolve(slept.push(milliseconds)) });
      assert.equal(textOf(await get(site.address + path)), 'ada', path);
      assert.equal(site.requests.length, 2, path);
    }
    assert.deepEqual(slept, [1000, 1000]);
  });

  it('does not ask an address again that failed twice, longer each time, also in another run', async () => {
    let isWell = false;
    const site = await startSite((_, response) => response.writeHead(isWell ? 200 : 502).end());
    const folder = await newFolder();
    let now = NOW;
    const waits: number[] = [];
    for (let run = 0; run < 8; run++) {
      const get = await newGet({ folder, now: () => now });
      const asked = site.requests.length;
      const { retryAt, said } = await failureOf(get(site.address));
      assert.match(said.problem.en, /fault of its own \(answer 502\)/);
      assert.equal(site.requests.length, asked + 2);
      waits.push((retryAt! - now) / MINUTE);
      now = retryAt! - 1;
      const again = await failureOf((await newGet({ folder, now: () => now }))(site.address));
      assert.equal(again.retryAt, retryAt);
      assert.match(again.said.problem.en, /not been asked again .* fault of its own/);
      assert.equal(site.requests.length, asked + 2, 'left in peace');
      now = retryAt!;
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    isWell = true;
    await (
      await newGet({ folder, now: () => now })
    )(site.address);
    isWell = false;
    const { retryAt } = await failureOf((await newGet({ folder, now: () => now }))(site.address));
    assert.equal((retryAt! - now) / MINUTE, 1, 'a good answer ends the growing');
  });

  it('leaves one broken address of a site in peace, not the site; an unreachable site as a whole', async () => {
    const site = await startSite(({ url }, response) => response.writeHead(url == '/feed' ? 500 : 200).end());
    const get = await newGet();
    await failureOf(get(`${site.address}feed`));
    assert.equal((await get(`${site.address}wp-json`)).status, 200);
    const gone = await newGet({ lookup: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) });
    assert.match((await failureOf(gone('http://salah.example/a'))).said.problem.en, /does not exist on the internet/);
    assert.match((await failureOf(gone('http://salah.example/b'))).said.problem.en, /not been asked again/);
  });

  it('waits as long as 429 and 503 ask, for the whole host, also in another run', async () => {
    for (const [status, value, until] of [
      [429, '120', NOW + 2 * MINUTE],
      [503, 'Tue, 24 Nov 2026 04:30:00 GMT', NOW + 90 * MINUTE],
      [429, undefined, NOW + MINUTE],
    ] as const) {
      const site = await startSite((_, response) =>
        response.writeHead(status, value === undefined ? {} : { 'retry-after': value }).end(),
      );
      const folder = await newFolder();
      const failure = await failureOf((await newGet({ folder, now: () => NOW }))(`${site.address}a`));
      assert.match(failure.said.problem.en, /asks to wait/);
      assert.equal(failure.retryAt, until);
      const later = await failureOf((await newGet({ folder, now: () => until - 1 }))(`${site.address}b`));
      assert.equal(later.retryAt, until);
      assert.equal(site.requests.length, 1);
      await failureOf((await newGet({ folder, now: () => until }))(`${site.address}b`));
      assert.equal(site.requests.length, 2);
    }
  });

  it('reads Retry-After as seconds and as a date, a day at most, and nothing else', () => {
    assert.equal(retryAfter('0', NOW), NOW + 1000);
    assert.equal(retryAfter(' 30 ', NOW), NOW + 30_000);
    assert.equal(retryAfter('99999999999999999999', NOW), NOW + 86_400_000);
    assert.equal(retryAfter('Fri, 31 Dec 9999 23:59:59 GMT', NOW), NOW + 86_400_000);
    for (const value of [null, '', '-1', '1.5', 'besok', 'Tue, 24 Nov 2020 04:30:00 GMT', 'GMT'])
      assert.equal(retryAfter(value, NOW), undefined, String(value));
  });

  it('returns what means something to who asks', async () => {
    const site = await startSite(({ url }, response) => response.writeHead(Number(url!.slice(1))).end('{"code":"x"}'));
    const get = await newGet();
    for (const status of [200, 201, 400, 401, 403, 404, 410, 418, 451]) {
      const answer = await get(site.address + status);
      assert.equal(answer.status, status);
      assert.equal(textOf(answer), '{"code":"x"}');
    }
    for (const status of [300, 304, 305]) await failureOf(get(site.address + status));
  });

  it('goes on after its file of pauses was damaged', async () => {
    const site = await startSite((_, response) => response.end('ada'));
    const wrong = { '127.0.0.1': { until: NOW + 1e12, failures: 1, said: { problem: {}, remedy: {} } } };
    for (const content of ['{"127.0', '[]', 'null', '{"127.0.0.1":7}', JSON.stringify(wrong)]) {
      const folder = await newFolder();
      await writeFile(`${folder}/pauses.json`, content);
      assert.equal(textOf(await (await newGet({ folder, now: () => NOW }))(site.address)), 'ada', content);
    }
  });

  it('names its version, and the site of who runs it', async () => {
    assert.match(await userAgentOf(), /^opd-widgets\/\d+\.\d+\.\d+$/);
    assert.match(
      await userAgentOf('https://kominfo.example.go.id/x?y#z'),
      / \(\+https:\/\/kominfo\.example\.go\.id\/x\)$/,
    );
    for (const wrong of ['kominfo', '', 'x\r\nEvil: 1']) assert.match(await userAgentOf(wrong), /^[\w./-]+$/);
  });
});

const hosts = (count: number): string[] => Array.from({ length: count }, (_, at) => `opd${at}.example`);

/** Answers after a moment, and counts how many are waiting for that at once. */
function counting(): { answer: RequestListener; most: () => number } {
  let open = 0;
  let most = 0;
  return {
    most: () => most,
    answer: (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end();
      }, 5);
    },
  };
}
