import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import type { EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { storePlaces } from '../../support/store-places.js';

interface Told {
  key: string;
  id: number;
  repeated: boolean;
}

const CHILD = fileURLToPath(import.meta.resolve('../../support/store-child.js'));
const ROUNDS = 4;

/** Runs a process that stores messages. @returns what it said; with `killedAfter` lines it is ended without warning */
async function storing(
  { dataDir, databaseUrl = '' }: EngineSettings,
  [first, last]: [number, number],
  killedAfter = Infinity,
): Promise<Told[]> {
  const words = [...process.execArgv, CHILD, dataDir, databaseUrl, String(first), String(last)];
  const child = spawn(process.execPath, words, { cwd: packageRoot(), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<unknown>((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  const told: Told[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    // A line that was cut off says nothing.
    if (line.endsWith('}')) told.push(JSON.parse(line) as Told);
    if (told.length == killedAfter) child.kill('SIGKILL');
  }
  assert.equal(await ended, killedAfter == Infinity ? 0 : 'SIGKILL');
  return told;
}

for (const { engine, open, fresh, run } of await storePlaces())
  describe(`processes on one ${engine}`, () => {
    const rows = async (place: EngineSettings) =>
      new Map(
        (await run(place, 'SELECT id, key FROM opd_messages')).map((row) => [String(row.key), Number(row.id)] as const),
      );

    it('store each key once when two of them are sent the same at once', async () => {
      const place = await fresh();
      const both = (await Promise.all([storing(place, [1, 300]), storing(place, [101, 400])])).flat();
      assert.equal(both.length, 600);
      const fresher = both.filter(({ repeated }) => !repeated);
      assert.equal(new Set(fresher.map(({ key }) => key)).size, 400);
      assert.equal(fresher.length, 400);
      const stored = await rows(place);
      assert.equal(new Set(stored.values()).size, 400);
      for (const { key, id } of both) assert.equal(stored.get(key), id);
    });

    it('lose nothing that was told stored when they are killed under load', async () => {
      const place = await fresh();
      const told: Told[] = [];
      for (let round = 0; round < ROUNDS; round++)
        told.push(...(await storing(place, [round * 100_000, round * 100_000 + 99_999], 50 + round * 150)));
      const store = await open(place);
      const stored = await rows(place);
      for (const { key, id } of told) assert.equal(stored.get(key), id);
      assert.deepEqual(await store.counts({}), { received: stored.size });
      const [{ keys } = {}] = await run(place, 'SELECT COUNT(*) AS keys FROM opd_keys');
      assert.equal(Number(keys), stored.size, 'a key is never there without its message');
      if (engine == 'SQLite') assert.deepEqual(await run(place, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    });
  });
