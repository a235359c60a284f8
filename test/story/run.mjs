/**
 * Walks through what the form promises, with the real endpoint and real browsers, and takes a picture of each step:
 *
 *   npm run test:story            pictures in .test/story
 *
 * A citizen writes on a phone, in an article of somebody else's site; the coordinator forwards it to the agency that answers for it; an
 * officer answers on a phone; the citizen reads the answer where they wrote; the auditor sees who did what.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';
import { startArticle } from './article.mjs';
import { startEndpoint } from './endpoint.mjs';
import { PHONE, WIDE, startPerson } from './person.mjs';

const PASSWORD = 'sawah luas di Nagari Ulakan';
const OUT = join('.test', 'story');
const WORDS =
  'Lampu jalan di simpang Ulakan padam sejak Sabtu. Malam sangat gelap, kemarin hampir ada yang jatuh karena lubang tidak kelihatan.';
const ANSWER =
  'Terima kasih sudah melapor. Dua lampu di simpang Ulakan sudah kami ganti dan menyala kembali. Bila padam lagi, balas di tiket ini.';

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'opd-story-'));
const browser = await launch(await launchOptions());
const endpoint = await startEndpoint(folder);
const article = await startArticle(endpoint.origin);
const inbox = `${endpoint.origin}/kotak-pesan/`;

let step = 0;
const person = (size, options) =>
  startPerson(browser, size, {
    ...options,
    picture: (page, name) =>
      page.screenshot({ path: join(OUT, `${String(++step).padStart(2, '0')}-${name}.png`), fullPage: true }),
  });

/** Opens a one-time link, sets the password and is signed in. */
async function acceptLink(who, link) {
  await who.open(link);
  await who.fill('sandi', PASSWORD);
  await who.fill('ulang', PASSWORD);
  await who.press('button', 'Simpan');
}

try {
  // The first start has printed a link for the first coordinator, who makes the other accounts.
  const coordinator = await person(WIDE);
  await acceptLink(coordinator, endpoint.firstLink());
  await coordinator.sees('Kotak pesan');
  const linkOf = (login, role, agency) =>
    endpoint.command('officer', 'add', login, '--name', login, '--role', role, ...(agency ? ['--agency', agency] : []));
  const officerLink = await linkOf('rina', 'officer', 'dinas-pupr');
  const strangerLink = await linkOf('yusuf', 'officer', 'dinas-perikanan');
  const auditorLink = await linkOf('auditor', 'auditor');

  const citizen = await person(PHONE);
  await citizen.open(article.origin);
  await citizen.inForm('opd-feedback-form', async (form) => {
    await form.type('#description', WORDS);
    await form.click('#consent');
    await citizen.picture('warga-menulis-di-artikel');
    // Whoever sends within three seconds is taken for a program.
    await wait(3_100);
    await form.submit();
  });
  await citizen.seesIn('opd-feedback-form', 'Terkirim, kode');
  await citizen.picture('warga-mendapat-kode');

  await coordinator.open(inbox);
  await coordinator.sees('Lampu jalan di simpang Ulakan');
  await coordinator.press('a', 'Lampu jalan di simpang Ulakan');
  await coordinator.picture('koordinator-membuka');
  await coordinator.unfold('Teruskan ke dinas lain');
  await coordinator.choose('dinas-tujuan', 'dinas-pupr');
  await coordinator.press('button', 'Teruskan');
  await coordinator.picture('koordinator-sudah-meneruskan');
  const address = coordinator.page.url();

  // Another agency has no such message.
  const stranger = await person(PHONE);
  await acceptLink(stranger, strangerLink);
  assert.equal((await stranger.open(address)).status(), 404);
  await stranger.picture('dinas-lain-tidak-melihatnya');

  const officer = await person(PHONE);
  await acceptLink(officer, officerLink);
  await officer.open(inbox);
  await officer.picture('petugas-melihat-daftar');
  await officer.press('a', 'Lampu jalan di simpang Ulakan');
  await officer.fill('jawaban', ANSWER);
  await officer.picture('petugas-menjawab-di-ponsel');
  await officer.press('button', 'Kirim dan terbitkan');
  await officer.sees(ANSWER);
  await officer.picture('petugas-sudah-menjawab');

  // The same phone, the same article, some time later.
  await citizen.open(article.origin);
  await citizen.inForm('opd-feedback-status', (status) => status.press('Buka'));
  await citizen.seesIn('opd-feedback-status', ANSWER);
  await citizen.picture('warga-membaca-jawaban-di-artikel');
  // A neighbour reads the article for the first time.
  const neighbour = await person(PHONE);
  await neighbour.open(article.origin);
  await neighbour.seesIn('opd-feedback-list', 'Dua lampu di simpang Ulakan');
  await neighbour.picture('tetangga-membaca-yang-terbit');

  const auditor = await person(WIDE);
  await acceptLink(auditor, auditorLink);
  await auditor.open(`${inbox}log`);
  await auditor.sees('rina');
  await auditor.picture('auditor-membaca-log');
  const log = await auditor.page.content();
  for (const words of [WORDS, ANSWER]) assert.ok(!log.includes(words), 'the log holds what somebody wrote');

  await coordinator.open(`${endpoint.origin}/jawaban/dinas-pupr`);
  await coordinator.picture('papan-jawaban-dinas');

  console.log(`${step} pictures in ${OUT}`);
} finally {
  await browser.close();
  await article.stop();
  await endpoint.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
