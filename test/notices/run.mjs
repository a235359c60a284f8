/**
 * Notices are written while the mail server is down; then the process that sends is killed with SIGKILL while it sends, again and again on one
 * database, by a mail server that is busy now and then and breaks connections off. In the end each notice must have arrived, and each id
 * once after the receiver's dedupe, with the text of its own receiver.
 *
 *   npm run test:notices -- --kills 20 --seed 7 [--notices 100] [--postgres]
 *
 * Time between two starts is not waited for: what a killed process held, and what waits for its next try, is made due by the clock of
 * its rows while no process runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEngine } from '../../dist/modules/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../dist/modules/endpoint/feedback/sql-store.js';
import { sql } from '../../dist/modules/endpoint/feedback/sql.js';
import { createAnnounce } from '../../dist/modules/endpoint/notices/create-announce.js';
import { randomOf } from '../exactly-once/faults.mjs';
import { newMessage } from '../support/new-message.ts';
import { startPostgres } from '../support/postgres.ts';
import { createMailbox } from './mailbox.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    notices: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const count = Number(values.notices);
/** Rounds in which the mail server is down. */
const DOWN = Math.max(1, Math.floor(kills / 5));
/** Milliseconds without a mail after which a round has nothing more to give. */
const QUIET = 2_000;
const MOST_ROUNDS = 40;

const SENDER = fileURLToPath(new URL('sender.mjs', import.meta.url));
const random = randomOf(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), 'opd-notices-'));
const postgres = values.postgres ? await startPostgres() : undefined;
const databaseUrl = await postgres?.database();
const engine = await openEngine({ dataDir: folder, databaseUrl });
const store = createSqlStore(engine);
await store.migrate();

/** What the receiver has got, also more than once: ids by receiver. */
const arrived = [];
const texts = new Map();
const mailbox = createMailbox(random, ({ id, to, text }) => {
  arrived.push(`${to} ${id}`);
  texts.set(to, text);
});
const port = await freePort();
const env = {
  OPD_SMTP_URL: `smtp://127.0.0.1:${port}`,
  OPD_MAIL_FROM: 'Kabupaten Contoh <jangan-balas@example.go.id>',
};

/** Starts a process that sends. @returns ends it */
async function startSending() {
  const words = [SENDER, folder, databaseUrl ?? ''];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('it ended by itself')))]);
  return async (signal) => {
    child.kill(signal);
    await ended;
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}

const announce = createAnnounce({ channels: ['mail'], nudge: () => undefined });
/** Somebody writes, and is answered. */
async function addNotice(number) {
  const contact = `warga${number}@example.id`;
  const { id } = await store.accept(newMessage({ contact, receivedAt: Date.now() }));
  const message = { id, contact, visibility: 'terbuka' };
  const reply = `Jawaban untuk warga ${number}.`;
  await engine.transaction(() =>
    announce(message, { kind: 'replied', event: id, at: Date.now(), reply, stage: 'done' }),
  );
}

/** An hour passes. */
const pass = () => engine.write(sql`UPDATE opd_notices SET due_at = due_at - 3600000 WHERE due_at IS NOT NULL`);
const left = async () =>
  Number((await engine.read(sql`SELECT COUNT(*) AS count FROM opd_notices WHERE sent_at IS NULL`))[0].count);

const began = Date.now();
for (let number = 1; number <= count; number++) await addNotice(number);
for (let kill = 1; kill <= kills; kill++) {
  if (kill == DOWN + 1) await mailbox.open(port);
  const before = arrived.length;
  const end = await startSending();
  const enough = before + 1 + Math.floor((random() * 2 * count) / kills);
  const latest = Date.now() + QUIET;
  while (kill > DOWN && arrived.length < enough && Date.now() < latest) await wait(5);
  await wait(random() * 100);
  await end('SIGKILL');
  await pass();
}
const leftByKills = await left();
if (kills <= DOWN) await mailbox.open(port);

let rounds = 0;
while ((await left()) && rounds++ < MOST_ROUNDS) {
  const end = await startSending();
  for (let seen = -1; seen != arrived.length;) {
    seen = arrived.length;
    await wait(QUIET / 2);
  }
  await end('SIGTERM');
  await pass();
}

const breaches = [];
const unsent = await left();
if (unsent) breaches.push(`${unsent} notices were not sent`);
const kept = await engine.read(sql`SELECT id FROM opd_notices WHERE recipient <> '' OR payload <> '{}'`);
if (kept.length) breaches.push(`${kept.length} notices still say who they were for`);
const deduped = new Set(arrived);
if (deduped.size != count) breaches.push(`${deduped.size} ids arrived, not ${count}`);
const receivers = new Set([...deduped].map((line) => line.split(' ')[0]));
for (let number = 1; number <= count; number++) {
  const to = `warga${number}@example.id`;
  if (!receivers.has(to)) breaches.push(`${to} got nothing`);
  else if (!texts.get(to).includes(`Jawaban untuk warga ${number}.\n`)) breaches.push(`${to} got another's answer`);
}

await mailbox.close();
await store.close();
await postgres?.remove();
await rm(folder, { recursive: true });
console.log(
  `seed ${values.seed}, ${postgres ? 'PostgreSQL' : 'SQLite'}: ${count} notices, ${kills} kills (${DOWN} with the mail server down), ` +
    `${arrived.length} mails arrived, ${arrived.length - deduped.size} of them again, ${deduped.size} after dedupe; ` +
    `${leftByKills} left after the kills, sent in ${rounds} rounds; ${breaches.length} breaches; ` +
    `${Math.round((Date.now() - began) / 1000)} s`,
);
for (const breach of breaches) console.log(breach);
process.exitCode = breaches.length ? 1 : 0;
