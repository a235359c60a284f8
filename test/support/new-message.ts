import { createHash, randomBytes } from 'node:crypto';
import type { NewMessage } from '../../src/endpoint/feedback/store.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A message as the collector stores it, under a key of its own. */
export function newMessage(changes: Partial<NewMessage> = {}): NewMessage {
  const key = changes.key ?? randomBytes(16).toString('hex');
  return {
    key,
    bodyHash: hash(`body ${key}`),
    ticketHash: hash(`ticket ${key}`),
    receivedAt: Date.parse('2026-11-24T03:00:00Z'),
    kind: 'aspirasi',
    visibility: 'terbuka',
    serviceCode: 'jalan',
    description: 'Lampu jalan di depan pasar mati sejak Senin.',
    consentVersion: '1',
    suspect: '',
    ...changes,
  };
}
