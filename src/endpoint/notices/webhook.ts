import { createHmac } from 'node:crypto';
import { retryAfter } from '../fetching/retry-after.js';
import type { WebhookSettings } from './settings.js';
import { Undelivered } from './undelivered.js';
import type { Way } from './way.js';

/** Answers that speak of this notice: its number or text is not taken. All others may change with the settings, or by themselves. */
const REFUSED = [400, 413, 422];

/**
 * The signature of a webhook. @param secret 24 to 64 bytes
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signatureOf = (secret: Uint8Array, id: string, seconds: number, body: string): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;

/** Calls a gateway that brings a short text to a telephone; the address is the operator's own, so it may lie in their network. */
export const createWebhook = ({ url, secret }: WebhookSettings, now: () => number): Way => ({
  async send({ id, kind, to, language, text }, signal) {
    const seconds = Math.floor(now() / 1000);
    const body = JSON.stringify({
      type: `notice.${kind}`,
      timestamp: new Date(seconds * 1000).toISOString(),
      data: { to, text, language },
    });
    const response = await fetch(url, {
      method: 'POST',
      // A gateway that has moved is told of by its operator: what we say goes nowhere else.
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'opd-widgets',
        'webhook-id': id,
        'idempotency-key': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secret, id, seconds, body),
      },
      body,
      signal,
    }).catch((cause: unknown): never => {
      throw new Undelivered('down', `connect ${codeOf(cause)}`, { cause });
    });
    // Nobody reads it, and an unread one would keep its connection.
    await response.body?.cancel().catch(() => undefined);
    if (response.ok) return;
    const fault = REFUSED.includes(response.status) ? 'refused' : 'down';
    const notBefore = retryAfter(response.headers.get('retry-after'), now());
    throw new Undelivered(fault, `http ${response.status}`, { notBefore });
  },
  close() {},
});

/** `fetch` wraps what the network said. */
function codeOf(error: unknown): string {
  const { cause, name } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
}
