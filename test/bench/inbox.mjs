// Lists, counts and searches of the officers' inbox among 100,000 messages, on both databases: by the desk, and the very same
// statements by the bare driver; and whole pages by the endpoint.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { tsImport } from 'tsx/esm/api';
import { createEndpoint } from '../../dist/modules/endpoint/app.js';
import { createDesk } from '../../dist/modules/endpoint/desk/create-desk.js';
import { indexSome } from '../../dist/modules/endpoint/desk/search/indexing.js';
import { trustedProxies } from '../../dist/modules/endpoint/feedback/client-address.js';
import { openEngine } from '../../dist/modules/endpoint/feedback/open-engine.js';
import { feedbackOf } from '../../dist/modules/endpoint/feedback/feedback-of.js';
import { createSqlStore } from '../../dist/modules/endpoint/feedback/sql-store.js';
import { createInbox } from '../../dist/modules/endpoint/inbox/create-inbox.js';
import { announceNothing } from '../../dist/modules/endpoint/notices/announce.js';
import { createOfficers } from '../../dist/modules/endpoint/officers/create-officers.js';
import { COMMON_WORD, NOW, RARE, messages } from './inbox-data.mjs';
import { spread } from './statistics.mjs';

const COUNT = 100_000;
const AT_ONCE = 1_000;
const PAGE = 200;
const PASSWORD = 'sawah luas di Nagari Ulakan';

/** Drivers without anything of ours, for the statements that ours ran. */
function bareSqlite(folder) {
  const database = new Database(join(folder, 'feedback.db'));
  // As ours.
  database.exec('PRAGMA cache_size = -16000');
  const known = new Map();
  const prepared = (text) => {
    if (!known.has(text)) known.set(text, database.prepare(text.replace(/\$(\d+)/g, '?$1')));
    return known.get(text);
  };
  return {
    read: async ({ text, values }) => prepared(text).all(values.map((value) => value ?? null)),
    async load(rows) {
      database.exec('BEGIN');
      for (const row of rows) {
        const columns = Object.keys(row);
        const places = columns.map((_, index) => `$${index + 1}`).join(', ');
        prepared(`INSERT INTO opd_keys (id, key, body_hash, received_at) VALUES ($1, $2, $3, $4)`).run([
          row.id,
          row.key,
          row.body_hash,
          row.received_at,
        ]);
        prepared(`INSERT INTO opd_messages (${columns.join(', ')}) VALUES (${places})`).run(Object.values(row));
      }
      database.exec('COMMIT');
    },
    settle: async () => {},
    close: async () => void database.close(),
  };
}

async function barePostgres(url) {
  const client = new pg.Client(url);
  // Whoever asks is told by the answer.
  client.on('error', () => {});
  await client.connect();
  return {
    read: async ({ text, values }) => (await client.query({ text, values })).rows,
    async load(rows) {
      const columns = Object.keys(rows[0]).join(', ');
      const from = (table) => `SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`;
      const json = [JSON.stringify(rows)];
      await client.query(
        `INSERT INTO opd_keys (id, key, body_hash, received_at) SELECT id, key, body_hash, received_at FROM (${from('opd_keys')}) AS rows`,
        json,
      );
      await client.query(
        `INSERT INTO opd_messages (${columns}) SELECT ${columns} FROM (${from('opd_messages')}) AS rows`,
        json,
      );
    },
    // As autovacuum does within a minute.
    settle: () => client.query('VACUUM ANALYZE'),
    close: () => client.end(),
  };
}

/** Fills a database; what it costs to index it. */
async function fill(engine, bare) {
  let some = [];
  for (const row of messages(COUNT)) {
    some.push(row);
    if (some.length == AT_ONCE) {
      await bare.load(some);
      some = [];
    }
  }
  const start = performance.now();
  while (await indexSome(engine, []));
  return (performance.now() - start) / 1000;
}

/** What is measured, each a call of the desk. */
const calls = (desk, officer, after) => {
  const closed = { tray: 'closed' };
  return {
    'list, first page': () => desk.list(officer, closed),
    [`list, page ${PAGE}`]: () => desk.list(officer, closed, after),
    'counts of all trays': () => desk.counts(officer, closed),
    'list by kind and service': () => desk.list(officer, { ...closed, kind: 'pengaduan', service: 'air' }),
    'counts by kind and service': () => desk.counts(officer, { ...closed, kind: 'pengaduan', service: 'air' }),
    'search: a rare word': () => desk.list(officer, { ...closed, query: RARE }),
    'search: a common word': () => desk.list(officer, { ...closed, query: COMMON_WORD }),
    'search: two words': () => desk.list(officer, { ...closed, query: 'jembatan diperbaiki' }),
    'search: two words, counts': () => desk.counts(officer, { ...closed, query: 'jembatan diperbaiki' }),
    'search: a common word, counts': () => desk.counts(officer, { ...closed, query: COMMON_WORD }),
    'one message and its similar ones': () => Promise.all([desk.find(officer, 500), desk.similar(officer, 500)]),
  };
};

/** Times what ours does and what the bare driver does for the same statements, in turns. */
async function timed(call, asked, bare, rounds) {
  const [ours, theirs] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    asked.length = 0;
    let start = performance.now();
    await call();
    const mine = performance.now() - start;
    const statements = [...asked];
    start = performance.now();
    for (const statement of statements) await bare.read(statement);
    const bared = performance.now() - start;
    // The first is for getting warm.
    if (round) {
      ours.push(mine);
      theirs.push(bared);
    }
  }
  return { ours: spread(ours), bare: spread(theirs) };
}

async function measure(place, bare, files, rounds) {
  const opened = await openEngine(place);
  const asked = [];
  const engine = {
    ...opened,
    read: (query) => {
      asked.push(query);
      return opened.read(query);
    },
  };
  const store = createSqlStore(engine);
  await store.migrate();
  const driver = await bare();
  try {
    const indexing = await fill(opened, driver);
    await driver.settle();
    const now = () => NOW;
    const facts = () => feedbackOf(files);
    const officers = createOfficers(engine, { now });
    const desk = createDesk(engine, { facts, announce: announceNothing, now });
    const added = await officers.add({ login: 'upik', name: 'Upik', role: 'officer', agency: 'pupr' });
    const { officer, session } = await officers.accept(added.token, PASSWORD);
    let after;
    for (let page = 1; page < PAGE; page++) after = (await desk.list(officer, { tray: 'closed' }, after)).next;
    const found = {};
    for (const [name, call] of Object.entries(calls(desk, officer, after)))
      found[name] = await timed(call, asked, driver, rounds);

    const photos = { put: async () => {}, get: async () => undefined, remove: async () => {} };
    const proxies = trustedProxies('127.0.0.1');
    const inbox = createInbox(
      { engine, desk, officers, photos, facts, publisher: () => 'Contoh', proxies, now },
      (error) => {
        throw error;
      },
    );
    const endpoint = createEndpoint(files, { rooms: [inbox] });
    const page = (path) => async () => {
      const headers = { cookie: `__Host-opd-session=${session}` };
      const request = new Request(`https://widget.example.go.id/kotak-pesan/${path}`, { headers });
      const response = await endpoint(request, { address: '127.0.0.1' });
      const text = await response.text();
      if (response.status != 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
    };
    for (const [name, path] of Object.entries({
      'page: the inbox': '',
      [`page: search for "${COMMON_WORD}"`]: `?cari=${COMMON_WORD}`,
    }))
      found[name] = await timed(page(path), asked, driver, rounds);
    return { found, indexing };
  } finally {
    await driver.close();
    await store.close();
  }
}

/** @returns by engine: the seconds of indexing, and by what was asked the times of both */
export async function inbox({ rounds }) {
  const { startPostgres } = await tsImport('../support/postgres.ts', import.meta.url);
  const { feedbackFiles } = await tsImport('../support/feedback-edition.ts', import.meta.url);
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'opd-bench-inbox-'));
  const engines = {};
  try {
    engines.SQLite = await measure({ dataDir: folder }, async () => bareSqlite(folder), feedbackFiles(), rounds);
    if (postgres) {
      const databaseUrl = await postgres.database();
      engines.PostgreSQL = await measure(
        { dataDir: folder, databaseUrl },
        () => barePostgres(databaseUrl),
        feedbackFiles(),
        rounds,
      );
    }
    return { count: COUNT, engines };
  } finally {
    await postgres?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
