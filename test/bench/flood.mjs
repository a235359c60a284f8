// One address floods and solves nothing, 20 others write now and then; then 200 people behind one address, each of whom does
// the sum when asked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { solve } from '../../dist/modules/client/proof-of-work.js';
import { openConnection } from './connection.mjs';
import { startEndpoint } from './endpoint-process.mjs';
import { bodyOf, newKey, requestOf, settingsOf } from './messages.mjs';
import { spread } from './statistics.mjs';

const FLOODING = 16;
const OTHERS = 20;
/** Messages of each of the others, and ms between them: within what is free. */
const EACH = 4;
const BETWEEN = 5_000;
const PEOPLE = 200;

const count = (statuses, status) => statuses.filter((one) => one == status).length;

/** Sends one message; where a sum is asked for, does it and sends again. @returns the last status */
async function write(port, settings, from) {
  const { send, close } = await openConnection(port);
  const key = newKey();
  const first = await send(requestOf(key, from, bodyOf(settings)));
  close();
  const { challenge } = first.status == 429 ? JSON.parse(first.body) : {};
  if (!challenge) return first.status;
  const altcha = await solve(challenge);
  // The endpoint gives up connections that say nothing for a while.
  const again = await openConnection(port);
  const { status } = await again.send(requestOf(key, from, bodyOf(settings, altcha)));
  again.close();
  return status;
}

async function oneFloods(port, settings) {
  const flooded = [];
  let over = false;
  const flooding = Array.from({ length: FLOODING }, async () => {
    const { send, close } = await openConnection(port);
    while (!over) flooded.push((await send(requestOf(newKey(), '203.0.113.9', bodyOf(settings)))).status);
    close();
  });
  const took = [];
  const statuses = [];
  const started = performance.now();
  const others = Array.from({ length: OTHERS }, async (_, other) => {
    await wait((BETWEEN / OTHERS) * other);
    for (let message = 0; message < EACH; message++) {
      const asked = performance.now();
      const { send, close } = await openConnection(port);
      statuses.push((await send(requestOf(newKey(), `198.51.100.${other}`, bodyOf(settings)))).status);
      close();
      took.push(performance.now() - asked);
      await wait(BETWEEN);
    }
  });
  await Promise.all(others);
  over = true;
  await Promise.all(flooding);
  return {
    others: count(statuses, 201) / statuses.length,
    slowest: Math.max(...took),
    floodRate: flooded.length / ((performance.now() - started) / 1000),
    flooderAccepted: count(flooded, 201),
  };
}

async function manyBehindOne(port, settings) {
  const started = performance.now();
  const people = Array.from({ length: PEOPLE }, () => write(port, settings, '192.0.2.1'));
  const statuses = await Promise.all(people);
  return { people: count(statuses, 201) / PEOPLE, seconds: (performance.now() - started) / 1000 };
}

export async function flood({ rounds }) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'opd-bench-flood-'));
    const { origin, port, stop } = await startEndpoint({ OPD_DATA_DIR: folder, OPD_TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const settings = await settingsOf(origin);
      found.push({ ...(await oneFloods(port, settings)), ...(await manyBehindOne(port, settings)) });
    } finally {
      await stop();
      await rm(folder, { recursive: true });
    }
  }
  return Object.fromEntries(Object.keys(found[0]).map((figure) => [figure, spread(found.map((one) => one[figure]))]));
}
