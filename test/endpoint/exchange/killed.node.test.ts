import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { startOther, startOurs } from '../../support/exchange.js';
import { storePlaces } from '../../support/store-places.js';

const CHILD = fileURLToPath(import.meta.resolve('../../support/exchange-child.js'));
const KILLS = 3;
const MESSAGES = 15;

for (const { engine, fresh } of await storePlaces())
  describe(`exchange whose process is killed, ${engine}`, () => {
    it(`loses and doubles nothing, in neither direction, in ${KILLS} kills`, { timeout: 120_000 }, async () => {
      const other = await startOther();
      const place = await fresh();
      const ours = await startOurs(other, { place, pull: '1' });
      for (let number = 0; number < MESSAGES; number++) {
        await ours.add({ description: `Dari sini ${number}` });
        await other.add({ serviceCode: '001', description: `Dari sana ${number}` }, { released: 1 });
      }
      // What comes from here is public and answered there at once: it could come back as theirs.
      let kill: (() => void) | undefined;
      other.door.now = async (request, endpoint) => {
        const answer = await endpoint(request);
        if (request.method != 'POST' || answer.status != 200) return answer;
        const [{ service_request_id }] = (await answer.clone().json()) as [{ service_request_id: string }];
        const id = Number(service_request_id);
        await other.release(id);
        if (!(await other.store.eventsOf(id)).length) await other.reply(id, 'in-progress', 'Kami cek.');
        // In the moment when it is there, and nobody here knows.
        if (kill && Math.random() < 0.3) kill();
        return answer;
      };
      const args = [...process.execArgv, CHILD, place.dataDir, place.databaseUrl ?? '', other.address, other.key];
      for (let kills = 0; kills < KILLS; kills++) {
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        await once(child.stdout!, 'data');
        const ended = once(child, 'exit');
        kill = () => child.kill('SIGKILL');
        const last = setTimeout(kill, 300 + Math.random() * 500);
        await ended;
        clearTimeout(last);
        kill = undefined;
      }
      ours.clock.now = Date.now() + 864e5;
      for (let round = 0; round < 4; round++) {
        await ours.round(31);
        await wait(1);
      }

      const theirs = await other.engine.read(sql`SELECT description FROM opd_messages ORDER BY description`);
      const mine = await ours.engine.read(sql`SELECT id, description FROM opd_messages ORDER BY description`);
      const wanted = ['sana', 'sini']
        .flatMap((side) => Array.from({ length: MESSAGES }, (_, number) => `Dari ${side} ${number}`))
        .sort();
      assert.deepEqual(theirs.map((row) => String(row.description)).sort(), wanted);
      assert.deepEqual(mine.map((row) => String(row.description)).sort(), wanted);
      for (const { id, description } of mine) {
        const replies = (await ours.store.eventsOf(Number(id))).map(({ reply }) => reply);
        assert.deepEqual(replies, String(description).includes('sini') ? ['Kami cek.'] : [], String(description));
      }
      const rows = await ours.rows();
      assert.equal(new Set(rows.map((row) => row.remote_id)).size, 2 * MESSAGES);
      assert.ok(rows.every((row) => row.status == 'shared'));
      await ours.close();
      await other.close();
    });
  });
