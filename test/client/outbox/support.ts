import type { FeedbackRequest, Receipt } from '../../../src/contract/index.js';
import type { Outcome } from '../../../src/client/outbox/index.js';

export const ENDPOINT = 'https://widget.example/v1/';

export const bodyOf = (description = 'Jalan berlubang di depan pasar'): FeedbackRequest => ({
  service_code: 'jalan',
  kind: 'pengaduan',
  visibility: 'terbuka',
  description,
  consent: { version: '1', agreed: true },
});

export const receiptOf = (key: string): Receipt => ({
  key,
  ticket: `0A4K-7N3P-${key.slice(0, 4).toUpperCase()}`,
  service_request_id: '17',
  received_at: '2026-11-12T08:00:00Z',
});

/** A request as the collector sees it. */
export interface Asked {
  url: string;
  init: RequestInit;
  key: string;
  headers: Headers;
  /** The JSON of a message; nothing of a photo. */
  body: FeedbackRequest;
}
type Reply = (asked: Asked) => Response | Promise<Response>;

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });
export const problem = (status: number, more: object = {}, headers: Record<string, string> = {}): Response =>
  json({ type: 'about:blank', title: 'Tidak', status, ...more }, status, headers);
export const offline: Reply = () => Promise.reject(new TypeError('Failed to fetch'));
const receipt: Reply = ({ key }) => json(receiptOf(key), 201);

/** A collector that answers each request by the next of `replies`, and when there is none left with a receipt. */
export function collector(...replies: Reply[]) {
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    const key = headers.get('idempotency-key')!.slice(1, -1);
    const text = typeof init.body == 'string' ? init.body : '{}';
    const request = { url: String(input), init, key, headers, body: JSON.parse(text) as FeedbackRequest };
    asked.push(request);
    waiting.splice(0).forEach((call) => call());
    return (replies.shift() ?? receipt)(request);
  };
  /** Resolves when so many requests have come. */
  const come = async (count: number) => {
    while (asked.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { fetch, asked, replies, come };
}

/** Who is told of a message. */
export function listener() {
  const told: Outcome[] = [];
  const waiting: (() => void)[] = [];
  return {
    told,
    onChange(outcome: Outcome) {
      told.push(outcome);
      waiting.splice(0).forEach((call) => call());
    },
    /** The first outcome of a status that has been, or will be, told. */
    async until<Status extends Outcome['status']>(status: Status): Promise<Extract<Outcome, { status: Status }>> {
      for (;;) {
        const found = told.find((outcome) => outcome.status == status);
        if (found) return found as Extract<Outcome, { status: Status }>;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    statuses: () => told.map(({ status }) => status),
  };
}

/** A promise that its test settles. */
export function byHand<T>() {
  let settle!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}
