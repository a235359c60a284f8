/**
 * Fills the inbox of the demo that `npm start` serves with sample messages, and makes accounts to try it with:
 *
 *   npm run demo:inbox
 */
import { join } from 'node:path';
import { checkedContent } from '../../dist/modules/endpoint/checked-content.js';
import { buildEdition } from '../../dist/modules/endpoint/edition.js';
import { feedbackPlace } from '../../dist/modules/endpoint/feedback-place.js';
import { feedbackOf } from '../../dist/modules/endpoint/feedback/feedback-of.js';
import { openEngine } from '../../dist/modules/endpoint/feedback/open-engine.js';
import { openPhotoStore } from '../../dist/modules/endpoint/feedback/photos/open-photo-store.js';
import { createSqlStore } from '../../dist/modules/endpoint/feedback/sql-store.js';
import { hasStore } from '../../dist/modules/endpoint/no-store.js';
import { createOfficers } from '../../dist/modules/endpoint/officers/create-officers.js';
import { invitationUrl } from '../../dist/modules/endpoint/officers/invitation-url.js';
import { publishedData } from '../../dist/modules/endpoint/publisher/run/data-versions.js';
import { fillInbox } from './fill-inbox.mjs';

const { env } = process;
const place = feedbackPlace(env, undefined);
const data = place && hasStore(place) && (await publishedData(join(place.dataDir, 'publisher')));
if (!data) {
  console.error('Jalankan npm start dulu, biarkan berjalan, lalu ulangi di jendela lain.');
  console.error('First run npm start, leave it running, then try again in another window.');
  process.exit(1);
}

const now = Date.now();
const facts = feedbackOf((await buildEdition(checkedContent(data), now)).files);
const engine = await openEngine(place);
const store = createSqlStore(engine);
await store.migrate();
const officers = createOfficers(engine, { now: Date.now });
const base = place.baseUrl ?? `http://${env.HOST || '127.0.0.1'}:${env.PORT || 8080}`;

/** The address by which an account sets its password; none where it did so before. */
async function linkOf(name, login, role, agency) {
  const made = await officers.add({ login, name, role, agency });
  if (made.kind != 'refused') return invitationUrl(base, made.token);
  const found = (await officers.list()).find((one) => one.login == login);
  return found.active ? undefined : invitationUrl(base, await officers.reset(found.id));
}

// Those who act in the samples.
for (const [name, agency] of [
  ['Yusuf', 'dinas-perhubungan'],
  ['Desi', 'disdukcapil'],
  ['Hendri', 'dinas-pertanian'],
  ['Fitri', 'diskominfo'],
])
  await linkOf(`${name} (contoh)`, `contoh-${agency}`, 'officer', agency);
const tried = [
  ['petugas Dinas PUPR / officer', 'Rina (contoh)', 'contoh-dinas-pupr', 'officer', 'dinas-pupr'],
  ['kepala Dinas PUPR / head of the agency', 'Budi (contoh)', 'contoh-kepala-pupr', 'head', 'dinas-pupr'],
  ['koordinator / coordinator', 'Sari (contoh)', 'contoh-koordinator', 'coordinator'],
  ['auditor', 'Anwar (contoh)', 'contoh-auditor', 'auditor'],
];
const links = [];
for (const [who, ...account] of tried)
  links.push(`${who}, ${account[1]}\n  ${(await linkOf(...account)) ?? `${base}/kotak-pesan/`}`);

const all = await officers.list();
const fresh = await fillInbox({
  engine,
  store,
  photos: openPhotoStore(place),
  facts,
  now,
  officerOf: (agency) => all.find(({ login }) => login == `contoh-${agency}`),
});
await engine.close();

console.log(`${fresh} pesan contoh masuk; semuanya karangan, bukan laporan warga.`);
console.log(`${fresh} sample messages came in; all are made up, none is a citizen's report.`);
console.log('Buka tautan untuk membuat kata sandi; tiap tautan hanya sekali pakai.');
console.log(`Open a link to set a password; each works once.\n\n${links.join('\n')}`);
