import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Receipt } from '../../../src/contract/index.js';
import { newKey } from '../../support/collecting.js';
import { startServe } from '../../support/endpoint-process.js';
import { messageFor, send } from '../../support/sending.js';
import { storePlaces } from '../../support/store-places.js';

const MESSAGES = 40;

for (const { engine, fresh, run } of await storePlaces())
  describe(`two processes that serve from one database, ${engine}`, () => {
    it('store each message once, whichever of them it reaches, and give the same receipt', async (test) => {
      const place = await fresh();
      const env = {
        OPD_DATA_DIR: place.dataDir,
        OPD_DATABASE_URL: place.databaseUrl ?? '',
        OPD_TRUSTED_PROXIES: '127.0.0.1',
      };
      const servers = await Promise.all([0, 1].map(() => startServe(test, ['--demo'], env)));
      const message = JSON.parse(await messageFor(servers[0]!.address)) as object;
      const sendTo = async (address: string, key: string, number: number) => {
        const body = JSON.stringify({ ...message, description: `Pesan ${number}` });
        // Each from another address, so that no limit is met.
        const response = await send(address, key, body, { 'x-forwarded-for': `198.51.100.${number}` });
        return { status: response.status, text: await response.text() };
      };

      const keys = Array.from({ length: MESSAGES }, newKey);
      // Each twice at the same moment, once to each of them.
      const answers = await Promise.all(
        keys.map((key, number) => Promise.all(servers.map(({ address }) => sendTo(address, key, number)))),
      );
      for (const [one, other] of answers as { status: number; text: string }[][]) {
        assert.equal(one!.status, 201, one!.text);
        assert.deepEqual(one, other);
      }
      const [{ count }] = (await run(place, 'SELECT COUNT(*) AS count FROM opd_messages')) as [{ count: unknown }];
      assert.equal(Number(count), MESSAGES);
      const numbers = answers.map(([one]) => (JSON.parse(one!.text) as Receipt).service_request_id);
      assert.equal(new Set(numbers).size, MESSAGES);

      // What one has taken, the other shows.
      const { ticket } = JSON.parse(answers[0]![0]!.text) as Receipt;
      for (const { address } of servers) {
        const headers = { authorization: `Bearer ${ticket}` };
        assert.equal((await fetch(`${address}v1/feedback/status`, { headers })).status, 200);
      }
    });
  });
