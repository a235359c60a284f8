// The sum that a phone does when asked: the easiest and the hardest that the collector gives, on a processor six times slower.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { createChallenge } from 'altcha-lib/v1';
import { PHONE, longestTask, withPage } from './browser.mjs';
import { startHost } from './host-server.mjs';
import { interleaved, spread } from './statistics.mjs';

/** `maxnumber` of challenge.ts, and the number to be found: half of it on average, all of it at worst. */
const SUMS = {
  'easiest, usual': [50_000, 25_000],
  'easiest, worst': [50_000, 50_000],
  'hardest, usual': [400_000, 200_000],
  'hardest, worst': [400_000, 400_000],
};
const SLOW_PROCESSOR = 6;

const page = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Hitungan</title><link rel="icon" href="data:,">
<script type="module">
  import { solve } from '/opd-proof-of-work.js';
  window.timed = async (challenge) => {
    const started = performance.now();
    await solve(challenge);
    return performance.now() - started;
  };
</script></html>`;

/** A challenge as the collector gives it, whose answer is known. */
const challengeOf = ([maxNumber, number]) =>
  createChallenge({
    algorithm: 'SHA-256',
    hmacKey: 'a key of the bench',
    maxNumber,
    number,
    expires: new Date(Date.now() + 600_000),
    params: { for: '0123456789abcdef' },
  });

const visit = (browser, address, sum) =>
  withPage(browser, { viewport: PHONE }, async (tab) => {
    await tab.goto(address);
    await tab.waitForFunction(() => window.timed);
    const challenge = await challengeOf(sum);
    await tab.emulateCPUThrottling(SLOW_PROCESSOR);
    await tab.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const took = await tab.evaluate((given) => window.timed(given), challenge);
    return { took, ...longestTask(await tab.tracing.stop(), address) };
  });

export async function proof({ browser, rounds }) {
  const body = await readFile(new URL('../../dist/opd-proof-of-work.js', import.meta.url));
  const host = await startHost({
    '/page.html': { type: 'text/html; charset=utf-8', body: page },
    '/opd-proof-of-work.js': { type: 'text/javascript', body },
  });
  try {
    const found = await interleaved(Object.keys(SUMS), rounds, (name) =>
      visit(browser, `${host.origin}/page.html`, SUMS[name]),
    );
    const of = (name, figure) => spread(found[name].map((one) => one[figure]));
    return {
      bytes: (await promisify(brotliCompress)(body)).length,
      sums: Object.entries(SUMS).map(([name, [, number]]) => ({
        name,
        number,
        took: of(name, 'took'),
        wall: of(name, 'wall'),
        thread: of(name, 'thread'),
      })),
    };
  } finally {
    await host.stop();
  }
}
