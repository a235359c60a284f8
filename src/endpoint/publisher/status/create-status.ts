import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { PUBLIC_HEADERS } from '../../headers.js';
import { LOOK } from '../report/look.js';
import { healthOf, statusCodeOf } from './health.js';
import { statusDocument } from './status-document.js';
import { statusPage } from './status-page.js';
import type { Status } from './status.js';

/** The page runs nothing and loads nothing: even its style counts only because its hash is named. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(LOOK).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
const DOCUMENT_HEADERS = {
  ...PUBLIC_HEADERS,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
};

/**
 * Answers `/status`, for people, and `/status.json`, for monitoring: 503 where nothing new can come. The page is 200 always,
 * since what stands in front of a server hides pages with another.
 * @param read how the last run left the publisher; `undefined` before the first
 */
export function createStatus(read: () => Promise<Status | undefined>, now: () => number = Date.now): Hono {
  const app = new Hono();
  app.get('/status', async (context) => {
    const language = context.req.query('lang') == 'en' ? 'en' : 'id';
    return context.body(statusPage(await read(), language, now()), 200, PAGE_HEADERS);
  });
  app.get('/status.json', async (context) => {
    const [status, time] = [await read(), now()];
    const text = JSON.stringify(statusDocument(status, time), null, 2);
    return context.body(text, statusCodeOf(healthOf(status, time)), DOCUMENT_HEADERS);
  });
  return app;
}
