import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { createCollector } from '../../src/endpoint/feedback/collector.js';
import { trustedProxies } from '../../src/endpoint/feedback/client-address.js';
import { openStore } from '../../src/endpoint/feedback/open-store.js';
import type { PhotoStore } from '../../src/endpoint/feedback/photo-store.js';
import type { Store } from '../../src/endpoint/feedback/store.js';
import { startServer } from '../../src/endpoint/server.js';
import type { Files } from '../../src/endpoint/stored-file.js';
import { logLine } from '../../src/endpoint/log.js';
import { CONSENT, feedbackFiles } from './feedback-edition.js';

/** A Tuesday, 10.00 WIB. */
export const TUESDAY = Date.parse('2026-11-24T03:00:00Z');

export const newKey = (): string => randomBytes(16).toString('hex');

/** A whole message, some of it changed. */
export const messageBody = (changes: Record<string, unknown> = {}) => ({
  service_code: 'umum',
  kind: 'aspirasi',
  visibility: 'terbuka',
  description: 'Terima kasih.',
  consent: { version: CONSENT, agreed: true },
  ...changes,
});

export interface Collecting {
  address: string;
  /** What the server calls, for who needs no network. */
  endpoint: Endpoint;
  /** Where the store is. */
  folder: string;
  store: Store;
  photos: Map<string, Uint8Array>;
  /** What was written about the requests, and what went wrong. */
  log: string[];
  /** The clock, to be moved. */
  clock: { now: number };
  /** Sends a message as a form does; `from` is what a proxy says of the sender. */
  post: (body: unknown, options?: Sent) => Promise<Response>;
  /** Asks with a ticket. */
  ask: (path: string, ticket: string, init?: RequestInit) => Promise<Response>;
  close: () => Promise<void>;
}

export interface Sent {
  key?: string;
  from?: string;
  headers?: Record<string, string>;
}

/** Opens the real server with a collector behind it. @param other on whose store; by default one of its own */
export async function startCollecting(other?: Collecting, files: Files = feedbackFiles()): Promise<Collecting> {
  const folder = other?.folder ?? (await mkdtemp(join(tmpdir(), 'opd-collecting-')));
  const store = await openStore({ dataDir: folder });
  await store.migrate();
  const log: string[] = [];
  const clock = { now: TUESDAY };
  const photos = new Map<string, Uint8Array>();
  const collector = createCollector({
    store,
    photos: photosIn(photos),
    edition: () => files,
    proxies: trustedProxies('127.0.0.1')!,
    now: () => clock.now,
    onError: (error) => log.push(String(error instanceof Error ? error.stack : error)),
  });
  const endpoint = createEndpoint(files, { collector });
  const server = await startServer(endpoint, {
    host: '127.0.0.1',
    port: 0,
    onRequest: (entry) => log.push(logLine(entry)),
  });
  const { address } = server;
  return {
    address,
    endpoint,
    folder,
    store,
    photos,
    log,
    clock,
    post: (body, { key = newKey(), from = '203.0.113.1', headers } = {}) =>
      fetch(`${address}v1/feedback/requests`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `"${key}"`,
          'x-forwarded-for': from,
          ...headers,
        },
        body: typeof body == 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
      }),
    ask: (path, ticket, { headers, ...init } = {}) =>
      fetch(`${address}v1/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${ticket}`, ...(headers as Record<string, string>) },
      }),
    async close() {
      await server.close(500);
      await store.close();
      if (!other) await rm(folder, { recursive: true });
    },
  };
}

export const photosIn = (photos: Map<string, Uint8Array>): PhotoStore => ({
  put: async (name, bytes) => void photos.set(name, bytes),
  get: async (name) => photos.get(name),
  remove: async (name) => void photos.delete(name),
});
