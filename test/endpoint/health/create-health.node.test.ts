import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openEngine } from '../../../src/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { createHealth } from '../../../src/endpoint/health/create-health.js';
import { createRequestCounts } from '../../../src/endpoint/health/request-counts.js';
import { newEvent, newMessage, newPhoto } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const WORDS = { description: 'Rahasia keluarga kami', name: 'Rosmaini', contact: '081200000001', address: 'Pasar' };

const closing: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closing) await close();
});

for (const { engine: name, fresh, run } of await storePlaces())
  describe(`health with ${name}`, () => {
    async function start() {
      const place = await fresh();
      const engine = await openEngine(place);
      closing.push(() => engine.close());
      const store = createSqlStore(engine);
      const requests = createRequestCounts();
      const clock = { now: 1e12 };
      const errors = { store: 2, other: 1 };
      const health = createHealth({
        requests,
        errors,
        engine: () => engine,
        published: () => 5000,
        now: () => clock.now,
      });
      const ask = async (path: string) => {
        const answer = await health.request(path, {}, { address: '127.0.0.1' });
        return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
      };
      return { place, store, requests, clock, ask };
    }

    it('is ready once the tables are there', async () => {
      const { store, clock, ask } = await start();
      const early = await ask('/readyz');
      assert.equal(early.status, 503);
      assert.match(early.text, /Basis data pesan tidak bisa dipakai[^]+cannot be used/);
      assert.equal((await ask('/healthz')).status, 200);
      await store.migrate();
      assert.equal((await ask('/readyz')).status, 503, 'nobody can make it look at the disk all the time');
      clock.now += 2000;
      assert.deepEqual(await ask('/readyz'), { status: 200, text: 'ok\n', type: 'text/plain; charset=utf-8' });
    });

    it('is not ready while the tables are brought up to date', async () => {
      const { place, store, ask } = await start();
      await store.migrate();
      await run(place, 'DELETE FROM opd_migrations WHERE version > 1');
      const { status, text } = await ask('/readyz');
      assert.equal(status, 503);
      assert.match(text, /sedang disiapkan[^]+being made ready/);
    });

    it('tells how many messages there are by agency and tray, and nothing that anybody wrote', async () => {
      const { store, requests, clock, ask } = await start();
      await store.migrate();
      const { id } = await store.accept(newMessage({ agency: 'pupr', ...WORDS }));
      await store.accept(newMessage({ agency: 'pupr' }));
      await store.accept(newMessage());
      await store.addPhoto(newPhoto(id), 3);
      requests.add({ target: `/v1/feedback/status?kode=${WORDS.contact}`, status: 200, milliseconds: 30 });
      requests.add({ target: '/v1/feedback/status', status: 404, milliseconds: 0.2 });
      requests.add({ target: `/kotak-pesan/?cari=${WORDS.name}`, status: 200, milliseconds: 12_000 });
      const { text, type } = await ask('/metrics');
      assert.equal(type, 'text/plain; version=0.0.4; charset=utf-8');
      for (const line of [
        'opd_messages{agency="pupr",tray="todo"} 2',
        'opd_messages{agency="",tray="todo"} 1',
        'opd_photos 1',
        'opd_store_up 1',
        'opd_errors_total{kind="store"} 2',
        'opd_edition_published_seconds 5',
        'opd_notices{state="waiting"} 0',
        'opd_http_requests_total{route="feedback",status="404"} 1',
        'opd_http_request_duration_seconds_bucket{le="0.001",route="feedback"} 1',
        'opd_http_request_duration_seconds_bucket{le="0.025",route="feedback"} 1',
        'opd_http_request_duration_seconds_bucket{le="0.1",route="feedback"} 2',
        'opd_http_request_duration_seconds_bucket{le="+Inf",route="feedback"} 2',
        'opd_http_request_duration_seconds_count{route="feedback"} 2',
        'opd_http_request_duration_seconds_bucket{le="10",route="inbox"} 0',
        'opd_http_request_duration_seconds_bucket{le="+Inf",route="inbox"} 1',
      ])
        assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
      assert.match(text, /^process_resident_memory_bytes \d{7,}$/m);
      for (const word of Object.values(WORDS)) assert.ok(!text.includes(word), word);

      await store.addEvent(id, newEvent({ by: 'pupr', stage: 'done', reply: 'Sudah.' }));
      assert.ok(!(await ask('/metrics')).text.includes('tray="closed"'), 'counted half a minute ago');
      clock.now += 30_000;
      assert.match((await ask('/metrics')).text, /opd_messages\{agency="pupr",tray="closed"\} 1/);
    });

    it('still tells what it can where the database is gone', async () => {
      const { ask } = await start();
      const { status, text } = await ask('/metrics');
      assert.equal(status, 200);
      assert.match(text, /^opd_store_up 0$/m);
      assert.ok(!text.includes('opd_messages'));
    });
  });

describe('health without feedback', () => {
  it('is ready, and hides metrics from others as what does not exist', async () => {
    const health = createHealth({
      requests: createRequestCounts(),
      errors: { store: 0, other: 0 },
      engine: () => undefined,
      published: () => 0,
    });
    assert.equal((await health.request('/readyz')).status, 200);
    const answer = await health.request('/metrics', {}, { address: '10.0.0.1' });
    assert.equal(answer.status, 404);
    const own = await health.request('/metrics', {}, { address: '::1' });
    assert.match(await own.text(), /^process_/m);
  });
});
