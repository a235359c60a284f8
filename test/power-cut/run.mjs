/**
 * Kills the endpoint under load with SIGKILL, again and again on one database, and holds what it answered against what is stored:
 * every 2xx is there after the restart, exactly once, and a repeat gets the same bytes.
 *
 *   npm run test:power-cut -- --rounds 100 --seed 7
 *
 * What the machine has written but not yet the disk survives a killed process, so this shows nothing about `fsync`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openConnection } from '../bench/connection.mjs';
import { startEndpoint } from '../bench/endpoint-process.mjs';
import { bodyOf, newKey, requestOf, senderOf, settingsOf } from '../bench/messages.mjs';
import { spread, written } from '../bench/statistics.mjs';
import { usage } from '../bench/usage.mjs';
import { randomOf } from '../exactly-once/faults.mjs';
import { integrityOf, rowsOf } from './stored.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const CONNECTIONS = 16;
/** Milliseconds from the first answer to the end. */
const [SHORTEST, LONGEST] = [20, 500];
const READY_WITHIN = 2_000;

const random = randomOf(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), 'opd-power-cut-'));
const path = join(folder, 'feedback.db');
/** The receipt of each answered message, and the requests that got no answer, by key. */
const receipts = new Map();
const unanswered = new Map();
/** How often each happened. */
const breaches = new Map();
const breach = (what) => breaches.set(what, (breaches.get(what) ?? 0) + 1);
/** Milliseconds until each start was ready: by the clock, and of processor time on all cores, which other work does not move. */
const starts = [];
const processors = [];
let sent = 0;

async function start() {
  const began = performance.now();
  const endpoint = await startEndpoint({ OPD_DATA_DIR: folder, OPD_TRUSTED_PROXIES: '127.0.0.1' });
  const { status } = await fetch(`${endpoint.origin}/v1/index.json`);
  starts.push(performance.now() - began);
  processors.push(usage(endpoint.pid).processor * 1000);
  if (status != 200) breach(`index.json answered ${status} after a start`);
  return endpoint;
}

/** Sends one message; a broken connection leaves it unanswered. @returns whether there was an answer */
async function post(send, key, request, round) {
  unanswered.set(key, request);
  const answer = await send(request).catch(() => undefined);
  if (!answer) return false;
  unanswered.delete(key);
  if (answer.status != 201) breach(`round ${round}: a message was answered ${answer.status}`);
  else if ((receipts.get(key) ?? answer.body) != answer.body) breach(`round ${round}: a repeat got another receipt`);
  else receipts.set(key, answer.body);
  return true;
}

/** Posts over many connections until the endpoint is killed. */
async function loadAndKill(endpoint, settings, round) {
  let first;
  const answered = new Promise((resolve) => (first = resolve));
  const loading = Array.from({ length: CONNECTIONS }, async () => {
    const { send } = await openConnection(endpoint.port);
    for (;;) {
      const key = newKey();
      if (!(await post(send, key, requestOf(key, senderOf(sent++), bodyOf(settings)), round))) return;
      first();
    }
  });
  await answered;
  await wait(SHORTEST + random() * (LONGEST - SHORTEST));
  await endpoint.stop('SIGKILL');
  await Promise.all(loading);
}

/** Repeats what got no answer, as an outbox does, and some of what did. */
async function repeat(port, settings, round) {
  const { send, close } = await openConnection(port);
  for (const [key, request] of [...unanswered]) await post(send, key, request, round);
  for (const key of [...receipts.keys()].slice(-3))
    await post(send, key, requestOf(key, senderOf(sent++), bodyOf(settings)), round);
  close();
}

function compare(round) {
  const rows = rowsOf(path);
  const lost = [...receipts.keys()].filter((key) => rows.get(key) != 1);
  const strange = [...rows].filter(([key, times]) => times != 1 || !(receipts.has(key) || unanswered.has(key)));
  if (lost.length) breach(`round ${round}: ${lost.length} answered messages are not there exactly once`);
  if (strange.length) breach(`round ${round}: ${strange.length} keys with a wrong number of rows`);
  const integrity = integrityOf(path);
  if (integrity != 'ok') breach(`round ${round}: integrity_check: ${integrity}`);
}

const began = Date.now();
let endpoint = await start();
const settings = await settingsOf(endpoint.origin);
for (let round = 1; round <= rounds; round++) {
  await loadAndKill(endpoint, settings, round);
  endpoint = await start();
  compare(round);
  await repeat(endpoint.port, settings, round);
}
compare('last');
await endpoint.stop();
await rm(folder, { recursive: true });

const late = starts.filter((time) => time > READY_WITHIN).length;
console.log(
  `seed ${values.seed}: ${rounds} rounds, ${receipts.size} messages answered, ${breaches.size} breaches; ` +
    `ready after ${written(spread(starts))} ms (processor ${written(spread(processors))}), ` +
    `${late} of ${starts.length} over ${READY_WITHIN} ms; ` +
    `${Math.round((Date.now() - began) / 1000)} s`,
);
for (const [what, times] of breaches) console.log(`${what} (${times}×)`);
process.exitCode = breaches.size ? 1 : 0;
