import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { createDesk } from '../../src/endpoint/desk/create-desk.js';
import type { Desk } from '../../src/endpoint/desk/desk.js';
import { trustedProxies } from '../../src/endpoint/feedback/client-address.js';
import { createCollector } from '../../src/endpoint/feedback/collector.js';
import { feedbackOf } from '../../src/endpoint/feedback/feedback-of.js';
import { openEngine, type EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import type { SqlEngine } from '../../src/endpoint/feedback/sql-engine.js';
import { createSqlStore } from '../../src/endpoint/feedback/sql-store.js';
import type { NewMessage, Store } from '../../src/endpoint/feedback/store.js';
import { createInbox } from '../../src/endpoint/inbox/create-inbox.js';
import { INBOX } from '../../src/endpoint/inbox/route.js';
import type { Outgoing } from '../../src/endpoint/notices/start-notices.js';
import { announceNothing, type Announce } from '../../src/endpoint/notices/announce.js';
import type { Officer, Role } from '../../src/endpoint/officers/officer.js';
import type { Officers } from '../../src/endpoint/officers/officers.js';
import { createPasswords } from '../../src/endpoint/officers/passwords.js';
import { createSignOn } from '../../src/endpoint/officers/sign-on.js';
import type { SignOnSettings } from '../../src/endpoint/officers/sign-on-settings.js';
import { createOfficers } from '../../src/endpoint/officers/create-officers.js';
import type { Files } from '../../src/endpoint/stored-file.js';
import { photosIn, TUESDAY } from './collecting.js';
import { feedbackFiles } from './feedback-edition.js';
import { newMessage } from './new-message.js';

export const PASSWORD = 'sawah luas di Nagari Ulakan';
/** The host that requests go to. */
export const HOST = 'https://widget.example.go.id';

/** Passwords that take no third of a second each. */
const QUICK = { N: 2 ** 10, r: 8, p: 1 };

export interface SignedIn {
  officer: Officer;
  session: string;
  /** Asks for a page below the inbox; a form makes it a POST from our own page. */
  ask: (
    path: string,
    form?: Record<string, string> | URLSearchParams,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export interface InboxRig {
  engine: SqlEngine;
  store: Store;
  desk: Desk;
  officers: Officers;
  photos: Map<string, Uint8Array>;
  endpoint: Endpoint;
  /** What went wrong behind an answer 500. */
  errors: unknown[];
  /** The clock, to be moved; begins on a Tuesday, 10.00 WIB. */
  clock: { now: number };
  /** Makes an account with `PASSWORD`, and signs in. */
  signIn: (role: Role, agency?: string, login?: string) => Promise<SignedIn>;
  /** Asks without being signed in. */
  ask: (
    path: string,
    form?: Record<string, string> | URLSearchParams,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Stores a message. @returns its number */
  add: (changes?: Partial<NewMessage>) => Promise<number>;
  close: () => Promise<void>;
}

/** An inbox on a real store; agencies are `pupr`, `kominfo` and `dinkes`. @param place where; a folder of its own by default */
export async function startInbox({
  place,
  files = feedbackFiles(),
  announce = announceNothing,
  outgoing = { nudge: () => undefined },
  signOn,
}: {
  place?: EngineSettings;
  files?: Files;
  announce?: Announce;
  outgoing?: Outgoing;
  signOn?: SignOnSettings;
} = {}): Promise<InboxRig> {
  const folder = place ? undefined : await mkdtemp(join(tmpdir(), 'opd-inbox-'));
  const engine = await openEngine(place ?? { dataDir: folder! });
  const store = createSqlStore(engine);
  await store.migrate();
  const clock = { now: TUESDAY };
  const now = () => clock.now;
  const facts = () => feedbackOf(files);
  const officers = createOfficers(engine, { now, passwords: createPasswords(QUICK) });
  const desk = createDesk(engine, { facts, announce, now });
  const photos = new Map<string, Uint8Array>();
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const proxies = trustedProxies('127.0.0.1')!;
  const photoStore = photosIn(photos);
  const inbox = createInbox(
    {
      engine,
      desk,
      officers,
      photos: photoStore,
      facts,
      outgoing,
      publisher: () => 'Kabupaten Contoh',
      proxies,
      now,
      signOn: signOn && createSignOn(signOn, { store, now, onError }),
    },
    onError,
  );
  const endpoint = createEndpoint(files, {
    collector: createCollector({ store, photos: photoStore, edition: () => files, proxies, now, onError }),
    rooms: [inbox],
    onError,
  });
  const asking =
    (session?: string): SignedIn['ask'] =>
    (path, form, headers) =>
      endpoint(
        new Request(`${HOST}${path.startsWith('/') ? path : INBOX + path}`, {
          method: form ? 'POST' : 'GET',
          redirect: 'manual',
          headers: {
            ...(session && { cookie: `__Host-opd-session=${session}` }),
            ...(form && { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
          body: form && String(new URLSearchParams(form)),
        }),
        { address: '127.0.0.1' },
      );
  let made = 0;
  return {
    engine,
    store,
    desk,
    officers,
    photos,
    endpoint,
    errors,
    clock,
    ask: asking(),
    async signIn(role, agency, login = `${role}-${agency ?? 'semua'}-${++made}`) {
      const added = await officers.add({ login, name: `Nama ${login}`, role, agency, email: `${login}@example.go.id` });
      if (added.kind != 'done') throw new Error(added.why);
      const accepted = await officers.accept(added.token, PASSWORD);
      if (accepted.kind != 'done') throw new Error(accepted.why);
      const { officer, session } = accepted;
      return { officer, session, ask: asking(session) };
    },
    add: async (changes) =>
      (
        await store.accept(
          newMessage({ agency: 'pupr', receivedAt: clock.now, expectedAt: clock.now + 7 * 864e5, ...changes }),
        )
      ).id,
    async close() {
      await store.close();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}
