import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addWorkingDays } from '../../src/contract/index.js';
import type { Desk } from '../../src/endpoint/desk/desk.js';
import { readImageHeader } from '../../src/endpoint/image-header.js';
import type { PhotoStore } from '../../src/endpoint/feedback/photo-store.js';
import type { Store } from '../../src/endpoint/feedback/store.js';
import type { Officer } from '../../src/endpoint/officers/officer.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { newMessage, newPhoto } from './new-message.js';
import { SAMPLE_MESSAGES, type SampleMessage } from './sample-messages.js';

const DAY = 864e5;
/** Monday, 16 November 2026, 09.41 WIB: the moment of the design's pictures. */
export const MONDAY = Date.parse('2026-11-16T02:41:00Z');
const PICTURES = join(packageRoot(), 'demo/sumber/program/images');

export interface SamplePlace {
  store: Store;
  desk: Desk;
  photos: PhotoStore;
  /** Moves the clock of the desk. */
  at: (time: number) => void;
  /** Who acts for an agency; missing where nobody does. */
  officerOf: (agency: string) => Officer | undefined;
}

/** Fills an inbox with messages of the demo's regency, as they would be at `now`. @returns their numbers by their first words */
export async function fillInbox(
  { store, desk, photos, at, officerOf }: SamplePlace,
  now = MONDAY,
  messages: readonly SampleMessage[] = SAMPLE_MESSAGES,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const receivedAt = ({ days, time = '09:00' }: SampleMessage): number => {
    const day = new Date(now + 7 * 36e5 - days * DAY).toISOString().slice(0, 10);
    return Date.parse(`${day}T${time}:00+07:00`);
  };
  for (const sample of [...messages].sort((a, b) => receivedAt(a) - receivedAt(b))) {
    const time = receivedAt(sample);
    const { id } = await store.accept(
      newMessage({
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
        suspect: sample.suspect ?? '',
      }),
    );
    numbers.set(sample.text.split(' ').slice(0, 3).join(' '), id);
    for (const picture of sample.photos ?? []) await addPicture(store, photos, id, picture, time);
    const officer = sample.agency == undefined ? undefined : officerOf(sample.agency);
    if (!officer) continue;
    at(time + 36e5);
    if (sample.seen || sample.acts) await desk.opened(officer, id);
    for (const [step, act] of (sample.acts ?? []).entries()) {
      at(Math.min(now, time + (step + 1) * DAY));
      const message = await desk.find(officer, id);
      const outcome = await desk.act(officer, id, message!.version, act);
      if (outcome.kind != 'done') throw new Error(`${sample.text}: ${JSON.stringify(outcome)}`);
    }
  }
  at(now);
  return numbers;
}

async function addPicture(
  store: Store,
  photos: PhotoStore,
  message: number,
  picture: string,
  at: number,
): Promise<void> {
  const bytes = await readFile(join(PICTURES, `${picture}-640.webp`));
  const { width = 640, height = 360 } = readImageHeader(bytes) ?? {};
  const photo = newPhoto(message, { at, bytes: bytes.length, width, height });
  await photos.put(photo.name, bytes);
  await store.addPhoto(photo, 3);
}
