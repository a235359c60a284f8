import type { PublisherIndex, Service } from '../../src/contract/index.js';
import { messageBody } from './collecting.js';

/** A message that a served data folder takes, as JSON. */
export async function messageFor(address: string, changes: Record<string, unknown> = {}): Promise<string> {
  const index = (await (await fetch(`${address}v1/index.json`)).json()) as PublisherIndex;
  const services = (await (await fetch(`${address}v1/feedback/services.json`)).json()) as Service[];
  const plain = services.find(({ metadata }) => !metadata)!;
  const consent = { version: index.feedback!.consent.version, agreed: true };
  return JSON.stringify(messageBody({ service_code: plain.service_code, consent, ...changes }));
}

/** @param headers further ones, such as whom a proxy speaks for */
export const send = (address: string, key: string, body: string, headers?: Record<string, string>): Promise<Response> =>
  fetch(`${address}v1/feedback/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"`, ...headers },
    body,
  });
