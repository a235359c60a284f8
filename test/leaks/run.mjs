/**
 * Sends messages whose every field holds a word of its own, and looks for these words and for the tickets where none may stand.
 *
 *   npm run test:leaks -- --messages 100 --forms 5
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../dist/modules/endpoint/feedback/open-store.js';
import { purge } from '../../dist/modules/endpoint/feedback/retention.js';
import { startCitizen } from './citizen.mjs';
import { startEndpoint } from './endpoint.mjs';
import { found, foundInFiles, foundInTables } from './search.mjs';
import { bodyOf, markOf, marksOf, typedInto } from './words.mjs';

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '100' }, forms: { type: 'string', default: '5' } },
});
const forms = Number(values.forms);
const total = Number(values.messages);

const folder = await mkdtemp(join(tmpdir(), 'opd-leaks-'));
const data = join(folder, 'data');
const profile = join(folder, 'profile');
const endpoint = await startEndpoint(data);
const citizen = await startCitizen(endpoint.origin, profile);
const leaks = [];
const look = (place, words, content) => {
  const here = found(words, content);
  if (here.length) leaks.push(`${place}: ${here.length}, such as ${here[0]}`);
};

const index = await (await fetch(`${endpoint.origin}/v1/index.json`)).json();
const consent = { version: index.feedback.consent.version, agreed: true };

// On a device that many use: nothing at all may stay.
await citizen.open('/kantor');
const shared = Array.from({ length: Math.min(2, forms) }, (_, at) => at);
const tickets = [];
for (const number of shared) tickets.push(await citizen.write(typedInto(number)));
// On one's own.
await citizen.open('/berita');
const own = Array.from({ length: total - shared.length }, (_, at) => at + shared.length);
const written = own.slice(0, forms - shared.length);
for (const number of written) tickets.push(await citizen.write(typedInto(number)));
tickets.push(...(await citizen.post(own.slice(written.length).map((number) => ({ ...bodyOf(number), consent })))));

const marks = [...shared, ...own].flatMap(marksOf);
const secrets = [...marks, ...tickets, ...tickets.map((ticket) => ticket.replaceAll('-', ''))];

const key = '0'.repeat(32);
const json = { 'content-type': 'application/json', 'idempotency-key': `"${key}"` };
const post = (body, headers = json) => ({
  path: 'feedback/requests',
  method: 'POST',
  headers,
  body: typeof body == 'string' ? body : JSON.stringify(body),
});
const whole = { ...bodyOf(0), consent };
const answers = await citizen.refused([
  post(JSON.stringify(whole).slice(0, -9)),
  post({ ...whole, kind: markOf(0, 'isi'), service_code: markOf(0, 'nama'), contact: markOf(0, 'kontak') }),
  post({ ...whole, attribute: { usul: [markOf(0, 'usul')], bagian: markOf(0, 'isi') } }),
  post({ ...whole, [markOf(0, 'nama')]: 1, description: '', page: markOf(0, 'tempat') }),
  post({ ...whole, consent: markOf(0, 'isi') }),
  post(whole, { 'content-type': 'text/plain' }),
  post(whole, { ...json, 'idempotency-key': markOf(0, 'isi') }),
  { path: 'feedback/status', headers: { authorization: `Bearer ${markOf(0, 'isi')}` } },
  {
    path: 'feedback/photos',
    method: 'POST',
    headers: { authorization: `Bearer ${tickets[0]}` },
    body: markOf(0, 'isi'),
  },
]);
if (!answers.every((answer) => /^4\d\d /.test(answer))) leaks.push(`not refused: ${answers.join(' | ').slice(0, 400)}`);
look('answers to what is refused', secrets, answers.join());
look('addresses', secrets, citizen.heard.addresses.join(' '));
look('console', secrets, citizen.heard.console.join(' '));
look('what the page can read without the outbox', secrets, await citizen.traces());
const { receipts, ...others } = await citizen.kept();
look('outbox beside the receipts', secrets, JSON.stringify(others));
look('receipts', marks, receipts);
look('receipts, of a device that many use', tickets.slice(0, shared.length), receipts);

// That the search finds what is there.
const seen = found(tickets, receipts).length;
const stored = foundInTables(marks, join(data, 'feedback.db'));
if (seen < own.length || stored.get('opd_messages')?.length != marks.length)
  leaks.push('the search itself finds nothing');
stored.delete('opd_messages');
stored.delete('opd_events');
// The index of what officers search; it goes with its message, as is looked at below.
stored.delete('opd_words');
for (const [table, here] of [...stored, ...foundInTables(tickets, join(data, 'feedback.db'))])
  leaks.push(`table ${table}: ${here.length}, such as ${here[0]}`);

// What its sender deletes is gone from the files as well.
const withdrawn = [0, total - 1];
for (const number of withdrawn) {
  const headers = { authorization: `Bearer ${tickets[number]}` };
  const { status } = await fetch(`${endpoint.origin}/v1/feedback/status`, { method: 'DELETE', headers });
  if (status != 204) leaks.push(`DELETE answered ${status}`);
}
const database = (name) => name.startsWith('feedback.db');
for (const [name, here] of foundInFiles(withdrawn.flatMap(marksOf), data, database))
  leaks.push(`deleted by the sender, still in ${name}: ${here.length} words`);
for (const [name, here] of foundInFiles(secrets, data, (name) => !database(name)))
  leaks.push(`file ${name} of the endpoint: ${here.length}`);

await citizen.stop();
await endpoint.stop();
look('log of the endpoint', secrets, endpoint.output());

const onDisk = foundInFiles(secrets, profile);
// Name and contact a browser may offer again, in any form of any site, where its owner lets it: see "autocomplete".
const ownFields = own.flatMap((number) => [markOf(number, 'nama'), markOf(number, 'kontak')]);
for (const [name, here] of onDisk) {
  const rest = here.filter((word) => !/Web Data/.test(name) || !ownFields.includes(word));
  if (!/IndexedDB/.test(name) && rest.length) leaks.push(`profile, ${name}: ${rest.length}, such as ${rest[0]}`);
}
for (const [name] of foundInFiles(shared.flatMap(marksOf), profile))
  leaks.push(`profile, ${name}: words from a device that many use`);

const store = await openStore({ dataDir: data });
await purge({
  store,
  photos: { remove: async () => undefined },
  agencies: index.agencies.map(({ id }) => id),
  retentionOf: () => index.feedback.retention,
  now: Date.now() + 20 * 365 * 86_400_000,
});
for (const [name, here] of foundInFiles(marks, data))
  leaks.push(`after retention, still in ${name}: ${here.length} words`);
await store.close();
await rm(folder, { recursive: true, force: true, maxRetries: 5 });

const inOutbox = [...onDisk]
  .filter(([name]) => /IndexedDB/.test(name))
  .map(([name, here]) => `${name.split('/').pop()} ${here.length}`);
console.log(
  `${tickets.length} messages, ${secrets.length} words searched in ${citizen.heard.addresses.length} addresses, ` +
    `${endpoint.output().split('\n').length} lines of log, ${answers.length} refusals, the profile and the database: ${leaks.length} leaks`,
);
console.log(
  `the browser's own files of the outbox still hold, until it tidies them: ${inOutbox.join(', ') || 'nothing'}`,
);
for (const leak of leaks) console.log(leak);
process.exitCode = leaks.length ? 1 : 0;
