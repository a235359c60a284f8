/**
 * Holds what people were told against what was stored, whatever happens to the message, the page, the browser and the server:
 *   told "Terkirim"        exactly one row
 *   told "Tersimpan"       it waits, or is stored once later
 *   told "Belum terkirim"  nothing comes later by itself
 *
 *   npm run test:exactly-once -- --runs 300 --seed 7 [--workers 3] [--only 41]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startCitizen } from './citizen.mjs';
import { startEndpoint } from './endpoint.mjs';
import { REFUSAL, faultsOf, randomOf } from './faults.mjs';
import { startProxy } from './proxy.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);

const folder = await mkdtemp(join(tmpdir(), 'opd-exactly-once-'));
const endpoint = await startEndpoint(folder);
const proxy = await startProxy(endpoint.port);
const counts = { sent: 0, kept: 0, unsent: 0, faults: 0 };
const breaches = [];

async function until(condition, patience) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found || Date.now() > end) return found;
    await wait(50);
  }
}

/** One message and all that happens to it. */
async function play(citizen, number) {
  const random = randomOf(seed * 100_003 + number);
  const faults = faultsOf(random);
  const words = `Pesan uji ${seed}-${number}: jembatan berlubang di korong.`;
  const address = `10.${number % 200}.${Math.floor(random() * 250)}.${1 + Math.floor(random() * 250)}`;
  const heard = new Set();
  const listen = async () => {
    for (const sentence of (await citizen.told(words)) ?? []) heard.add(sentence.replace(/, kode .*/, ''));
    return heard;
  };
  const act = async (fault) => {
    await listen();
    if (fault.startsWith('tab')) await citizen.closeTab();
    if (fault.startsWith('browser')) await citizen.killBrowser();
    if (fault.startsWith('server')) void endpoint.kill();
  };
  const breach = (why) =>
    breaches.push(`run ${number}: ${why} | ${faults.join(' → ') || 'no fault'} | heard: ${[...heard].join(', ')}`);

  proxy.calm(citizen.origin, address);
  await citizen.open();
  let sent = false;
  for (const fault of faults) {
    const happened = proxy.next(citizen.origin, fault, address, act);
    if (sent) await citizen.goOn(['button', 'online', 'reload'][Math.floor(random() * 3)]);
    else await citizen.send(words);
    sent = true;
    counts.faults++;
    // One that went through before its turn, or was not tried again yet, is no reason to wait for ever.
    const outcome = await Promise.race([
      happened.then(() => 'happened'),
      until(() => isThrough(), 9_000).then(() => 'through'),
    ]);
    await until(async () => (await listen()).size, 1_500);
    await wait(60 + random() * 300);
    await listen();
    if (outcome == 'through' && endpointRows() > 0) break;
  }
  function endpointRows() {
    return endpoint.rows(words);
  }
  async function isThrough() {
    await listen();
    return heard.has('Terkirim');
  }

  proxy.calm(citizen.origin, address);
  if (!sent) await citizen.send(words);
  if (faults.at(-1) == REFUSAL && (await until(async () => (await listen()).has('Belum terkirim'), 8_000))) {
    counts.unsent++;
    const before = endpointRows();
    await citizen.goOn('reload');
    await wait(3_500);
    if (endpointRows() != before) breach('told "Belum terkirim", and a row came later by itself');
    if (before > 1) breach(`${before} rows`);
    return;
  }
  const healed = await until(async () => {
    await citizen.goOn(random() < 0.5 ? 'button' : 'online');
    await wait(400);
    await listen();
    return endpointRows() > 0 && !(await citizen.waits());
  }, 40_000);
  const rows = endpointRows();
  // More than was told: a message whose request was seen lay on the disk before, so it comes through, however the page ended.
  // Where the browser's storage did not answer in time nothing could be kept, and "Belum terkirim" said so.
  if (rows > 1 || (!rows && !heard.has('Belum terkirim')))
    breach(`${rows} rows, though it left the page; waits: ${await citizen.waits()}`);
  if (!healed && rows) breach('stored, but it still waits');
  if (heard.has('Terkirim')) counts.sent++;
  if ([...heard].some((sentence) => /^Tersimpan/.test(sentence))) counts.kept++;
}

const numbers = values.only ? [Number(values.only)] : Array.from({ length: runs }, (_, index) => index + 1);
const started = Date.now();
async function work() {
  let citizen = await startCitizen(proxy.origin);
  for (let number = numbers.shift(); number; number = numbers.shift()) {
    try {
      await play(citizen, number);
    } catch (error) {
      breaches.push(`run ${number}: the run itself failed: ${error.stack.split('\n').slice(0, 3).join(' ')}`);
      await citizen.stop();
      citizen = await startCitizen(proxy.origin);
    }
  }
  await citizen.stop();
}
await Promise.all(Array.from({ length: Math.min(Number(values.workers), numbers.length) }, work));
await proxy.stop();
await endpoint.stop();
await rm(folder, { recursive: true, force: true });

console.log(
  `seed ${seed}: ${values.only ? 1 : runs} runs, ${counts.faults} faults, told sent ${counts.sent}, saved ${counts.kept}, not sent ${counts.unsent}; ` +
    `${breaches.length} breaches in ${Math.round((Date.now() - started) / 1000)} s`,
);
for (const breach of breaches) console.log(breach);
process.exitCode = breaches.length ? 1 : 0;
