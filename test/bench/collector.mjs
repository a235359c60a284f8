// 64 connections that post messages without a pause: the collector on both databases, beside a plain handler that waits for the
// disk once a message.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import pg from 'pg';
import { tsImport } from 'tsx/esm/api';
import { startEndpoint } from './endpoint-process.mjs';
import { settingsOf } from './messages.mjs';
import { interleaved, spread } from './statistics.mjs';
import { usage } from './usage.mjs';

const CONNECTIONS = 64;
const file = (name) => fileURLToPath(new URL(name, import.meta.url));

const rowsInFile = (path, table) => {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get().rows;
  } finally {
    database.close();
  }
};

async function rowsAt(url) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT COUNT(*) AS rows FROM opd_messages');
  await client.end();
  return Number(rows[0].rows);
}

async function startPeer(folder) {
  const path = join(folder, 'peer.db');
  const child = fork(file('collector-peer.mjs'));
  child.send(path);
  const [port] = await once(child, 'message');
  const ended = once(child, 'exit');
  return {
    port,
    pid: child.pid,
    rows: () => rowsInFile(path, 'messages'),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function startCollector(folder, databaseUrl = '') {
  const endpoint = await startEndpoint({
    OPD_DATA_DIR: folder,
    OPD_DATABASE_URL: databaseUrl,
    OPD_TRUSTED_PROXIES: '127.0.0.1',
  });
  const rows = () => (databaseUrl ? rowsAt(databaseUrl) : rowsInFile(join(folder, 'feedback.db'), 'opd_messages'));
  return { ...endpoint, rows };
}

/** Loads one server until the time is over and all is answered. */
async function measure(server, settings, seconds) {
  const before = usage(server.pid);
  const started = performance.now();
  const child = fork(file('load.mjs'));
  child.send({ port: server.port, settings, connections: CONNECTIONS, seconds });
  const answered = once(child, 'message');
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, usage(server.pid).memory)), 250);
  const [found] = await answered;
  clearInterval(watch);
  const elapsed = (performance.now() - started) / 1000;
  const serverProcessor = (usage(server.pid).processor - before.processor) / elapsed;
  return { ...found, memory, serverProcessor, rows: await server.rows() };
}

/** @returns each candidate's figures, and whether its rows were its 2xx answers in every round */
export async function collector({ endpoint, rounds, seconds }) {
  const settings = await settingsOf(endpoint);
  const { startPostgres } = await tsImport('../support/postgres.ts', import.meta.url);
  const postgres = await startPostgres();
  const starters = {
    peer: startPeer,
    sqlite: (folder) => startCollector(folder),
    ...(postgres && { postgres: async (folder) => startCollector(folder, await postgres.database()) }),
  };
  try {
    const found = await interleaved(Object.keys(starters), rounds, async (name) => {
      const folder = await mkdtemp(join(tmpdir(), `opd-bench-${name}-`));
      const server = await starters[name](folder);
      try {
        return await measure(server, settings, seconds);
      } finally {
        await server.stop();
        await rm(folder, { recursive: true });
        // What the disk still has to do is not the next candidate's.
        await wait(1000);
      }
    });
    const of = (name, figure) => spread(found[name].map((one) => one[figure]));
    return {
      seconds,
      candidates: Object.fromEntries(
        Object.keys(found).map((name) => [
          name,
          {
            ...Object.fromEntries(
              ['rate', 'p50', 'p99', 'memory', 'processor', 'serverProcessor'].map((figure) => [
                figure,
                of(name, figure),
              ]),
            ),
            accepted: found[name].reduce((sum, { accepted }) => sum + accepted, 0),
            rows: found[name].reduce((sum, { rows }) => sum + rows, 0),
            exact: found[name].every(({ rows, accepted }) => rows == accepted),
            others: found[name].flatMap(({ statuses }) => Object.keys(statuses).filter((status) => status != 201)),
          },
        ]),
      ),
      ratios: found.sqlite.map(({ rate }, round) => rate / found.peer[round].rate),
    };
  } finally {
    await postgres?.remove();
  }
}
