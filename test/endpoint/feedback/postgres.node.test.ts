import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { after, describe, it, type TestContext } from 'node:test';
import pg from 'pg';
import { postgresError } from '../../../src/endpoint/feedback/postgres-error.js';
import { openPostgres } from '../../../src/endpoint/feedback/postgres.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { named, type Steps } from '../../../src/endpoint/feedback/sql.js';
import { StoreUnavailable, type Store } from '../../../src/endpoint/feedback/store.js';
import { newMessage, newPhoto } from '../../support/new-message.js';
import { startPostgres } from '../../support/postgres.js';

const unavailable = (error: unknown) => error instanceof StoreUnavailable && !error.full;
const accepts = async (store: Store) => assert.equal((await store.accept(newMessage())).repeated, false);

async function within2s(work: () => Promise<unknown>): Promise<void> {
  const since = performance.now();
  await assert.rejects(work, unavailable);
  // A busy machine adds its own.
  assert.ok(performance.now() - since < 4000, `${performance.now() - since} ms`);
}

const postgres = await startPostgres();
after(() => postgres?.remove());

async function start(test: TestContext, address?: string) {
  const url = address ?? (await postgres!.database());
  const store = createSqlStore(await openPostgres(url));
  test.after(() => store.close());
  await store.migrate();
  return { store, url };
}

async function connected(test: TestContext, url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  test.after(() => client.end());
  return client;
}

describe('store on a PostgreSQL server', { skip: postgres ? false : 'no server for this platform' }, () => {
  it('says within 2 s that the server is gone, and goes on when it is back', async (test) => {
    const { store } = await start(test);
    // A busy machine does not always let ten in at once, and then nothing was asked of it.
    await Promise.all(Array.from({ length: 20 }, () => accepts(store).catch(() => accepts(store))));
    await postgres!.stop();
    await within2s(() => store.accept(newMessage()));
    await within2s(() => store.counts({}));
    await postgres!.start();
    await accepts(store);
    assert.deepEqual(await store.counts({}), { received: 21 });
  });

  it('says within 2 s that what it needs is locked', async (test) => {
    const { store, url } = await start(test);
    const other = await connected(test, url);
    await other.query('BEGIN; LOCK TABLE opd_keys IN ACCESS EXCLUSIVE MODE');
    await within2s(() => store.accept(newMessage()));
    await within2s(() => Promise.all(Array.from({ length: 30 }, () => store.accept(newMessage()))));
    await other.query('COMMIT');
    await accepts(store);
  });

  it('outlives connections that end at any moment', async (test) => {
    const { store, url } = await start(test);
    const other = await connected(test, url);
    const { id } = await store.accept(newMessage());
    let going = true;
    const told: string[] = [];
    const writing = Array.from({ length: 8 }, async (_, index) => {
      for (let round = 0; going; round++) {
        const key = `${index} ${round}`;
        const done = await store.addEvent(id, { key, at: 1, by: 'citizen' }).catch((error: unknown) => {
          assert.ok(unavailable(error));
          return 'not done';
        });
        if (!done) told.push(key);
      }
    });
    for (let round = 0; round < 40; round++) await endOthers(other);
    going = false;
    await Promise.all(writing);
    const there = new Set((await store.eventsOf(id)).map(({ key }) => key));
    assert.ok(told.every((key) => there.has(key)));
  });

  it('says that the database is read-only, and goes on when it is not', async (test) => {
    const { store, url } = await start(test);
    const other = await connected(test, url);
    const database = url.slice(url.lastIndexOf('/') + 1);
    const readOnly = async (is: 'on' | 'off') => {
      await other.query(`ALTER DATABASE ${database} SET default_transaction_read_only = ${is}`);
      await endOthers(other);
    };
    await readOnly('on');
    await other.query('SET default_transaction_read_only = off');
    // The first may still meet a connection that was ended.
    await within2s(() => store.accept(newMessage()));
    await within2s(() => store.accept(newMessage()));
    await readOnly('off');
    await store.counts({}).catch(() => undefined);
    await accepts(store);
  });

  it('says within 2 s that a server does not answer', async (test) => {
    const open = new Set<Socket>();
    const silent = createServer((socket) => open.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    test.after(() => {
      for (const socket of open) socket.destroy();
      silent.close();
    });
    const store = createSqlStore(
      await openPostgres(`postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/c`),
    );
    await within2s(() => store.accept(newMessage()));
    await within2s(() => store.migrate());
    await store.close();
  });

  it('gives a work that takes long by its nature its time', async (test) => {
    const { url } = await start(test);
    const engine = await openPostgres(url);
    test.after(() => engine.close());
    const slow = function* (): Steps<void> {
      yield named('SELECT pg_sleep(2)');
    };
    await Promise.all([within2s(() => engine.transaction(slow)), engine.transaction(slow, 20_000)]);
  });

  it('does again what another transaction was in the way of', async (test) => {
    const url = await postgres!.database();
    const other = await connected(test, url);
    // Only the store is to notice.
    await other.query(`ALTER DATABASE ${url.slice(url.lastIndexOf('/') + 1)} SET deadlock_timeout = 50`);
    const { store } = await start(test, url);
    const [one, two] = [await store.accept(newMessage()), await store.accept(newMessage())];
    await other.query('BEGIN');
    await other.query(`UPDATE opd_messages SET released = 1 WHERE id = ${two.id}`);
    // Deletes the one, then waits for two; the other now wants the one: a deadlock, of which the store is told.
    const purged = store.purgeMessages(undefined, Date.now());
    await blocked(other);
    await other.query(`UPDATE opd_messages SET released = 1 WHERE id = ${one.id}`);
    await other.query('COMMIT');
    await purged;
    assert.deepEqual(await store.counts({}), {});
  });

  it('deletes nothing that was held while its row was waited for, by its sender or by time', async (test) => {
    const { store, url } = await start(test);
    const other = await connected(test, url);
    for (const deleting of [
      async (id: number) => assert.equal(await store.remove(id), 'held'),
      () => store.purgeMessages(undefined, Date.now() + 1),
    ]) {
      const { id } = await store.accept(newMessage());
      await store.addPhoto(newPhoto(id), 3);
      await other.query('BEGIN');
      await other.query(`UPDATE opd_messages SET held = 1 WHERE id = ${id}`);
      const deleted = deleting(id);
      await blocked(other);
      await other.query('COMMIT');
      await deleted;
      assert.deepEqual([(await store.photosOf(id)).length, await store.leftoverPhotos()], [1, []]);
    }
  });

  it('stores a message in one step, and needs nothing of a session', async (test) => {
    const { store } = await start(test);
    const { prototype } = pg.Client;
    const asked: { text: string; name?: string }[] = [];
    const { query } = prototype;
    test.after(() => void (prototype.query = query));
    prototype.query = function (this: pg.Client, ...words: unknown[]) {
      asked.push(words[0] as { text: string });
      return (query as (...words: unknown[]) => unknown).apply(this, words);
    } as typeof query;
    await accepts(store);
    assert.equal(asked.length, 1);
    const { id } = await store.accept(newMessage());
    await store.addEvent(id, { key: 'a', at: 1, by: 'citizen' });
    await store.secret('ticket');
    await store.hit('a', 1);
    await store.purgeRest(0, 0);
    for (const { text, name } of asked) {
      assert.equal(name, undefined);
      assert.match(text, /^(BEGIN|COMMIT|SELECT|INSERT|UPDATE|DELETE|WITH)\b/);
      assert.doesNotMatch(text, /pg_|LISTEN|FOR UPDATE/);
    }
  });
});

describe('failures of PostgreSQL', () => {
  it('are told without words of a row, and as a full disk where it is one', () => {
    const failure = (code: string) =>
      postgresError(Object.assign(new Error('Rahasia'), { severity: 'ERROR', code, detail: 'Failing row: Rahasia' }));
    assert.deepEqual(failure('53100'), new StoreUnavailable('PostgreSQL: 53100', { full: true }));
    assert.equal((failure('53100') as StoreUnavailable).full, true);
    assert.ok(unavailable(failure('25006')));
    assert.deepEqual(failure('23502'), new Error('PostgreSQL: 23502'));
    assert.ok(!unavailable(failure('23502')));
  });
});

/** Ends all other connections to the same database. */
const endOthers = (client: pg.Client) =>
  client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );

/** Waits until some other connection waits for a lock. */
async function blocked(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(`SELECT 1 FROM pg_locks WHERE NOT granted`);
    if (rows.length) return;
  }
}
