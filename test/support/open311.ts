import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { openEngine, type EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import type { SqlEngine } from '../../src/endpoint/feedback/sql-engine.js';
import { createSqlStore } from '../../src/endpoint/feedback/sql-store.js';
import { named, sql } from '../../src/endpoint/feedback/sql.js';
import type { NewMessage, Store } from '../../src/endpoint/feedback/store.js';
import { createOpen311 } from '../../src/endpoint/open311/create-open311.js';
import type { Files } from '../../src/endpoint/stored-file.js';
import { TUESDAY } from './collecting.js';
import { feedbackFiles } from './feedback-edition.js';
import { newMessage } from './new-message.js';

/** The public address of the rig's endpoint. */
export const PUBLIC = 'https://widget.example.go.id';

export interface Open311Rig {
  engine: SqlEngine;
  store: Store;
  endpoint: Endpoint;
  /** What went wrong behind an answer 500. */
  errors: unknown[];
  /** The clock, to be moved; begins on a Tuesday, 10.00 WIB. */
  clock: { now: number };
  /** Asks for an address below `/open311/v2/`. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same, its answer read as JSON. */
  json: (path: string) => Promise<unknown>;
  /** Stores a message of PUPR. @returns its number */
  add: (changes?: Partial<NewMessage>, columns?: Record<string, string | number>) => Promise<number>;
  close: () => Promise<void>;
}

/** The room alone, on a real store. @param place where; a folder of its own by default */
export async function startOpen311({
  place,
  files = feedbackFiles(),
}: { place?: EngineSettings; files?: Files } = {}): Promise<Open311Rig> {
  const folder = place ? undefined : await mkdtemp(join(tmpdir(), 'opd-open311-'));
  const engine = await openEngine(place ?? { dataDir: folder! });
  const store = createSqlStore(engine);
  await store.migrate();
  const clock = { now: TUESDAY };
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const room = createOpen311({ engine, store, edition: () => files, baseUrl: PUBLIC, now: () => clock.now }, onError);
  const endpoint = createEndpoint(files, { rooms: [room], onError });
  const ask: Open311Rig['ask'] = (path, init) =>
    endpoint(new Request(`${PUBLIC}/open311/v2/${path}`, init), { address: '203.0.113.1' });
  return {
    engine,
    store,
    endpoint,
    errors,
    clock,
    ask,
    json: async (path) => (await ask(path)).json(),
    async add(changes, columns = {}) {
      const { id } = await store.accept(newMessage({ agency: 'pupr', receivedAt: clock.now, ...changes }));
      for (const [name, value] of Object.entries(columns))
        await engine.write(sql`UPDATE opd_messages SET ${named(name)} = ${value} WHERE id = ${id}`);
      return id;
    },
    async close() {
      await store.close();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}

/** An element as an XML parser of others reads it: its text, or its elements in order. */
export type Element = [name: string, content: string | Element[]];

/** Reads XML strictly. @throws where it is not well-formed */
export function readXml(text: string): Element {
  const parser = new SaxesParser();
  const open: { name: string; text: string; inner: Element[] }[] = [{ name: '', text: '', inner: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void open.push({ name, text: '', inner: [] }));
  parser.on('text', (part) => void (open.at(-1)!.text += part));
  parser.on('closetag', () => {
    const { name, text: content, inner } = open.pop()!;
    open.at(-1)!.inner.push([name, inner.length ? inner : content]);
  });
  parser.write(text).close();
  return open[0]!.inner[0]!;
}
