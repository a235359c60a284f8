import { createExchange, type Exchange } from '../../src/endpoint/exchange/create-exchange.js';
import type { ExchangePlace } from '../../src/endpoint/exchange/settings.js';
import { feedbackOf } from '../../src/endpoint/feedback/feedback-of.js';
import { sql } from '../../src/endpoint/feedback/sql.js';
import type { StoredEvent } from '../../src/endpoint/feedback/store.js';
import type { Happening } from '../../src/endpoint/notices/announce.js';
import { addApiKey } from '../../src/endpoint/open311/api-keys.js';
import { startServer } from '../../src/endpoint/server.js';
import { feedbackFiles } from './feedback-edition.js';
import { newEvent } from './new-message.js';
import { startOpen311, type Open311Rig } from './open311.js';
import type { EngineSettings } from '../../src/endpoint/feedback/open-engine.js';

/** What the other server's door does with a request, after or instead of its endpoint. */
export type Door = (request: Request, endpoint: (request: Request) => Promise<Response>) => Promise<Response>;

/** A regency's own system: an endpoint of ours with services of its own, behind HTTP. */
export interface OtherServer extends Open311Rig {
  /** `/open311/v2` of it. */
  address: string;
  /** The key that it gave to us. */
  key: string;
  door: { now: Door };
  /** What was asked, such as `POST requests.json`. */
  asked: string[];
  /** Answers a message as an officer there. */
  reply: (id: number, stage: string, reply?: string) => Promise<void>;
  /** Makes a message public there. */
  release: (id: number) => Promise<unknown>;
}

export const openDoor: Door = (request, endpoint) => endpoint(request);

/** What the other server publishes. */
export const otherFiles = feedbackFiles({
  'feedback/services.json': [
    { service_code: '001', service_name: 'Jalan dan jembatan', _opd: { agency: 'pupr' } },
    { service_code: '002', service_name: 'Lainnya' },
  ],
});

export async function startOther(): Promise<OtherServer> {
  const rig = await startOpen311({ files: otherFiles });
  const door = { now: openDoor };
  const asked: string[] = [];
  const server = await startServer(
    (request, connection) => {
      const { pathname } = new URL(request.url);
      asked.push(`${request.method} ${pathname.replace('/open311/v2/', '')}`);
      // Who has read the body hands on a request of their own.
      return door.now(request, (passed) => rig.endpoint(passed, passed == request ? connection : undefined));
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    ...rig,
    address: `${server.address}open311/v2`,
    key: (await addApiKey(rig.engine, 'kabupaten', rig.clock.now))!,
    door,
    asked,
    async reply(id, stage, reply) {
      rig.clock.now += 1000;
      const event = newEvent({ at: rig.clock.now, by: 'pupr', stage: stage as StoredEvent['stage'], reply });
      await rig.store.addEvent(id, event);
    },
    release: (id) => rig.engine.write(sql`UPDATE opd_messages SET released = 1 WHERE id = ${id}`),
    async close() {
      await server.close(50);
      await rig.close();
    },
  };
}

/** Our side: a store whose messages of PUPR are exchanged. */
export interface OurSide extends Open311Rig {
  exchange: Exchange;
  /** What was told about changes. */
  happened: Happening[];
  /** What the operator was told. */
  told: string[];
  /** Lets so many minutes pass, then exchanges. */
  round: (minutes?: number) => Promise<void>;
  /** What stands in the table. */
  rows: () => Promise<Record<string, string | number | null>[]>;
}

export async function startOurs(
  other: Pick<OtherServer, 'address' | 'key'>,
  { place, timeout, ...settings }: ExchangePlace & { place?: EngineSettings; timeout?: number } = {},
): Promise<OurSide> {
  const files = feedbackFiles();
  const rig = await startOpen311({ place, files });
  const happened: Happening[] = [];
  const told: string[] = [];
  const exchange = createExchange({
    ...rig,
    place: { server: other.address, key: other.key, agencies: 'pupr', services: 'jalan=001', ...settings },
    facts: () => feedbackOf(files),
    announce: function* (_, happening) {
      happened.push(happening);
    },
    now: () => rig.clock.now,
    onError: (error) => told.push(String(error)),
    timeout,
  })!;
  return {
    ...rig,
    exchange,
    happened,
    told,
    async round(minutes = 0) {
      rig.clock.now += minutes * 60_000;
      await exchange.round();
    },
    rows: () => rig.engine.read(sql`SELECT * FROM opd_exchanges ORDER BY id`),
  };
}

/** Another server, and our side, which takes what others sent there. */
export interface BothSides {
  other: OtherServer;
  ours: OurSide;
  close: () => Promise<void>;
}

export async function startBoth(settings: Parameters<typeof startOurs>[1] = {}): Promise<BothSides> {
  const other = await startOther();
  const ours = await startOurs(other, { pull: '1', ...settings });
  return {
    other,
    ours,
    async close() {
      await ours.close();
      await other.close();
    },
  };
}
