import type { Case } from '../../src/endpoint/desk/case.js';
import { openEngine, type EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import { feedbackOf } from '../../src/endpoint/feedback/feedback-of.js';
import type { SqlEngine } from '../../src/endpoint/feedback/sql-engine.js';
import { createSqlStore } from '../../src/endpoint/feedback/sql-store.js';
import { named, sql, type Row } from '../../src/endpoint/feedback/sql.js';
import type { NewMessage, Store } from '../../src/endpoint/feedback/store.js';
import type { Happening } from '../../src/endpoint/notices/announce.js';
import { createAnnounce } from '../../src/endpoint/notices/create-announce.js';
import type { Correspondence } from '../../src/endpoint/notices/letter.js';
import { CHANNELS, type Channel } from '../../src/endpoint/notices/notice.js';
import { createOutbox, type Outbox } from '../../src/endpoint/notices/outbox.js';
import { deliver } from '../../src/endpoint/notices/sender.js';
import type { Way } from '../../src/endpoint/notices/way.js';
import { createOfficers } from '../../src/endpoint/officers/create-officers.js';
import type { Officer, Role } from '../../src/endpoint/officers/officer.js';
import type { Officers } from '../../src/endpoint/officers/officers.js';
import { TUESDAY } from './collecting.js';
import { feedbackFiles } from './feedback-edition.js';
import { newMessage } from './new-message.js';

export const PUBLISHER = 'Kabupaten Contoh';
export const ROOT = 'https://widget.example.go.id';

export interface NoticesRig {
  engine: SqlEngine;
  store: Store;
  officers: Officers;
  outbox: Outbox;
  correspondence: Correspondence;
  clock: { now: number };
  /** How often somebody was told that there may be something to send. */
  nudges: () => number;
  /** Stores a message. */
  add: (changes?: Partial<NewMessage>) => Promise<Case>;
  addOfficer: (role: Role, agency?: string, login?: string) => Promise<Officer>;
  /** Writes down what is to be told, in a transaction as an act does. */
  tell: (message: Case, happening: Happening) => Promise<void>;
  /** An official reply. */
  reply: (message: Case, reply?: string) => Promise<void>;
  /** The rows of notices, oldest first. */
  rows: () => Promise<Row[]>;
  /** Forgets messages, accounts and notices, and sets the clock back. */
  clear: () => Promise<void>;
  /** Sends all that is due. */
  deliver: (channel: Channel, way: Way) => Promise<'up' | 'down'>;
  close: () => Promise<void>;
}

let events = 0;
let logins = 0;

/** Notices in an empty store. @param channels the ways out that are open */
export async function startNotices(
  place: EngineSettings,
  { channels = CHANNELS, publisher = PUBLISHER }: { channels?: readonly Channel[]; publisher?: string } = {},
): Promise<NoticesRig> {
  const engine = await openEngine(place);
  const store = createSqlStore(engine);
  await store.migrate();
  const clock = { now: TUESDAY };
  const now = () => clock.now;
  let nudged = 0;
  const announce = createAnnounce({ channels, nudge: () => void nudged++ });
  const outbox = createOutbox(engine, now);
  const officers = createOfficers(engine, { now });
  const files = feedbackFiles();
  const correspondence = { facts: () => feedbackOf(files), publisher: () => publisher, root: () => ROOT };
  const stop = new AbortController();
  const tell: NoticesRig['tell'] = (message, happening) => engine.transaction(() => announce(message, happening));
  return {
    engine,
    store,
    officers,
    outbox,
    correspondence,
    clock,
    nudges: () => nudged,
    async add(changes) {
      const fields = newMessage({ agency: 'pupr', receivedAt: clock.now, ...changes });
      const { id } = await store.accept(fields);
      const rest = { stage: 'received', updatedAt: clock.now, released: false, version: 0, tray: 'todo' } as const;
      return { ...fields, ...rest, id, spam: false, held: false, named: false };
    },
    async addOfficer(role, agency, login = `${role}-${++logins}`) {
      const added = await officers.add({ login, name: login, role, agency, email: `${login}@example.go.id` });
      if (added.kind != 'done') throw new Error(added.why);
      return added.officer;
    },
    tell,
    reply: (message, reply = 'Lampunya sudah diganti.') =>
      tell(message, { kind: 'replied', event: ++events, at: clock.now, reply, stage: 'done' }),
    rows: () => engine.read(sql`SELECT * FROM opd_notices ORDER BY id`),
    async clear() {
      for (const table of ['opd_notices', 'opd_messages', 'opd_officers', 'opd_spent'])
        await engine.write(named(`DELETE FROM ${table}`));
      clock.now = TUESDAY;
      nudged = 0;
    },
    deliver: (channel, way) => deliver({ ...correspondence, outbox, channel, way, now }, stop.signal),
    async close() {
      stop.abort();
      await store.close();
    },
  };
}
