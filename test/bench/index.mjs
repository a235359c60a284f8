// All benchmarks in one run: npm run bench [-- --only shown] [--rounds 9] [--seconds 60]
// They tell how it stands and never fail a build; what misses its mark says MISSED.
import { execFile } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { baked } from './baked.mjs';
import { startBrowser } from './browser.mjs';
import { cards } from './cards.mjs';
import { collector } from './collector.mjs';
import { startEndpoint } from './endpoint-process.mjs';
import { flood } from './flood.mjs';
import { inbox } from './inbox.mjs';
import { news } from './news.mjs';
import { proof } from './proof-of-work.mjs';
import { publisher } from './publisher.mjs';
import { table, writePage } from './report.mjs';
import { rowsOf } from './rows.mjs';
import { shift } from './shift.mjs';
import { shown } from './shown.mjs';
import { sizes } from './sizes.mjs';

async function endpoint({ rounds }) {
  const file = fileURLToPath(new URL('endpoint.mjs', import.meta.url));
  const options = ['--json', '--rounds', String(rounds), '--seconds', '1'];
  return JSON.parse((await promisify(execFile)(process.execPath, [file, ...options])).stdout);
}

/** Each part, and its rounds when none are named. */
const PARTS = {
  sizes: [sizes, 1],
  shown: [shown, 9],
  baked: [baked, 9],
  shift: [shift, 3],
  cards: [cards, 3],
  news: [news, 3],
  endpoint: [endpoint, 5],
  collector: [collector, 1],
  flood: [flood, 1],
  proof: [proof, 5],
  publisher: [publisher, 5],
  inbox: [inbox, 9],
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    // How long each candidate of the collector is loaded.
    seconds: { type: 'string', default: '60' },
  },
});
const names = values.only ?? Object.keys(PARTS);
for (const name of names) if (!PARTS[name]) throw new Error(`--only takes one of: ${Object.keys(PARTS).join(', ')}`);

const started = Date.now();
const server = await startEndpoint();
const browser = await startBrowser();
try {
  const written = {};
  const version = await browser.version();
  for (const name of names) {
    const [run, usual] = PARTS[name];
    const rounds = Number(values.rounds ?? usual);
    const load = loadavg()[0].toFixed(1);
    const found = await run({ browser, endpoint: server.origin, rounds, seconds: Number(values.seconds) });
    const facts = `${new Date().toISOString().slice(0, 10)}, ${name == 'sizes' ? 'exact' : `medians of ${rounds} rounds (smallest–largest)`}, ${cpus().length} × ${cpus()[0].model.trim()}, load average ${load} to ${loadavg()[0].toFixed(1)}, ${version}, Node ${process.version}`;
    const text = table(rowsOf[name](found));
    console.log(`\n${name}: ${facts}\n${text}`);
    written[name] = `${facts}.\n\n${text}`;
  }
  await writePage(written);
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s; written into test/bench/PERFORMANCE.md`);
} finally {
  await browser.close();
  await server.stop();
}
