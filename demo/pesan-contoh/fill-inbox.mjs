/** Puts sample messages into a place of messages, as they would be today, with what officers did about them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addWorkingDays } from '../../dist/modules/contract/index.js';
import { createDesk } from '../../dist/modules/endpoint/desk/create-desk.js';
import { readImageHeader } from '../../dist/modules/endpoint/image-header.js';
import { createSecrets } from '../../dist/modules/endpoint/feedback/secrets.js';
import { ticketHash, ticketOf } from '../../dist/modules/endpoint/feedback/tickets.js';
import { announceNothing } from '../../dist/modules/endpoint/notices/announce.js';

const DAY = 864e5;
/** Western Indonesia, where the demo's regency is. */
const WIB = 7 * 36e5;
const PICTURES = new URL('../sumber/program/images/', import.meta.url);
const messages = JSON.parse(await readFile(new URL('pesan.json', import.meta.url), 'utf8'));

const hash = (text) => createHash('sha256').update(text).digest('hex');
const keyOf = (text) => hash(`contoh ${text}`).slice(0, 32);

/** `days` calendar days before `now`, at a time of day in WIB; never later than now. */
function timeOf({ days, time = '09:00' }, now) {
  const day = new Date(now + WIB - days * DAY).toISOString().slice(0, 10);
  return Math.min(now, Date.parse(`${day}T${time}:00+07:00`));
}

/**
 * Each message once, however often it is called.
 * @param officerOf gives the officer who acts for an agency
 * @returns how many are new
 */
export async function fillInbox({ engine, store, photos, facts, now, officerOf }) {
  const clock = { now };
  const desk = createDesk(engine, { facts: () => facts, announce: announceNothing, now: () => clock.now });
  const secret = await createSecrets(store).of('ticket');
  let fresh = 0;
  for (const sample of [...messages].sort((a, b) => timeOf(a, now) - timeOf(b, now))) {
    const time = timeOf(sample, now);
    const key = keyOf(sample.text);
    const { id, repeated } = await store.accept({
      key,
      bodyHash: hash(key),
      ticketHash: ticketHash(ticketOf(secret, key)),
      receivedAt: time,
      expectedAt: addWorkingDays(time, 5),
      kind: sample.kind ?? 'aspirasi',
      visibility: sample.visibility ?? 'terbuka',
      serviceCode: sample.service,
      description: sample.text,
      agency: sample.agency,
      program: sample.program,
      address: sample.address,
      lat: sample.at?.[0],
      long: sample.at?.[1],
      name: sample.name,
      contact: sample.contact,
      attribute: sample.answers && JSON.stringify(sample.answers),
      page: 'https://warta.contoh.example/nagari/berita',
      consentVersion: facts.settings.consent.version,
      suspect: sample.suspect ?? '',
    });
    if (repeated) continue;
    fresh++;
    for (const picture of sample.photos ?? []) await addPicture(store, photos, id, picture, time);
    await actOn(sample, id, time);
  }
  return fresh;

  async function actOn({ agency, seen, acts = [] }, id, time) {
    if (!seen && !acts.length) return;
    const officer = officerOf(agency);
    clock.now = Math.min(now, time + 36e5);
    await desk.opened(officer, id);
    for (const [step, act] of acts.entries()) {
      clock.now = Math.min(now, time + (step + 1) * DAY);
      const { version } = await desk.find(officer, id);
      const outcome = await desk.act(officer, id, version, act);
      if (outcome.kind != 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`);
    }
  }
}

async function addPicture(store, photos, message, picture, at) {
  const bytes = await readFile(new URL(`${picture}-640.webp`, PICTURES));
  const { width, height } = readImageHeader(bytes);
  const key = hash(`${message} ${picture}`).slice(0, 32);
  const name = `${key}.webp`;
  await photos.put(name, bytes);
  await store.addPhoto({ key, message, name, bytes: bytes.length, width, height, at }, 3);
}
