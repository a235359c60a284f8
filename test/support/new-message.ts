import { createHash, randomBytes } from 'node:crypto';
import type { NewEvent, NewMessage, NewPhoto, Store } from '../../src/endpoint/feedback/store.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;
const newKey = () => randomBytes(16).toString('hex');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A message as the collector stores it, under a key of its own. */
export function newMessage(changes: Partial<NewMessage> = {}): NewMessage {
  const key = changes.key ?? newKey();
  return {
    key,
    bodyHash: hash(`body ${key}`),
    ticketHash: hash(`ticket ${key}`),
    receivedAt: NOW,
    kind: 'aspirasi',
    visibility: 'terbuka',
    serviceCode: 'jalan',
    description: 'Lampu jalan di depan pasar mati sejak Senin.',
    consentVersion: '1',
    suspect: '',
    ...changes,
  };
}

/** What a citizen did just then. */
export const newEvent = (changes: Partial<NewEvent> = {}): NewEvent => ({
  key: newKey(),
  at: NOW,
  by: 'citizen',
  ...changes,
});

/** A small photo of a message. */
export const newPhoto = (message: number, changes: Partial<NewPhoto> = {}): NewPhoto => ({
  key: newKey(),
  message,
  name: `${newKey()}.webp`,
  bytes: 1000,
  width: 4,
  height: 3,
  at: NOW,
  ...changes,
});

/** Stores a message that was done at some time, a day after it came. @returns its number */
export async function addClosed(store: Store, at: number, changes: Partial<NewMessage> = {}): Promise<number> {
  const { id } = await store.accept(newMessage({ receivedAt: at - DAY, ...changes }));
  await store.addEvent(id, newEvent({ at, by: 'dinas-pu', stage: 'done', reply: 'Sudah diperbaiki.' }));
  return id;
}
