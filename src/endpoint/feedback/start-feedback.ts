import { followDeleted } from '../backup/follow-deleted.js';
import type { BlockList } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files, StoredFile } from '../stored-file.js';
import { createCollector, type Collector } from './collector.js';
import { INDEX_PATH, PROGRAMS_PATH, retentionOf } from '../../contract/index.js';
import { isObject } from '../json.js';
import { documentOf, feedbackOf } from './feedback-of.js';
import { createDesk } from '../desk/create-desk.js';
import { createFigures } from '../figures/create-figures.js';
import { startIndexing } from '../desk/search/indexing.js';
import { createInbox } from '../inbox/create-inbox.js';
import { createExchange } from '../exchange/create-exchange.js';
import type { ExchangePlace } from '../exchange/settings.js';
import { createOpen311 } from '../open311/create-open311.js';
import { createNotices } from '../notices/start-notices.js';
import type { NoticeSettings } from '../notices/settings.js';
import { createOfficers } from '../officers/create-officers.js';
import type { Officers } from '../officers/officers.js';
import { createSignOn } from '../officers/sign-on.js';
import type { SignOnSettings } from '../officers/sign-on-settings.js';
import type { Room } from '../room.js';
import { openEngine } from './open-engine.js';
import type { SqlEngine } from './sql-engine.js';
import { createSqlStore } from './sql-store.js';
import { openPhotoStore, type PhotoStoreSettings } from './photos/open-photo-store.js';
import { startRetention } from './retention.js';
import { StoreUnavailable } from './store.js';

/** Where messages and photos are kept, and who may say whom a request comes from. */
export interface FeedbackPlace extends PhotoStoreSettings {
  databaseUrl?: string;
  /** `OPD_BASE_URL`: the public address, for links in mail and behind proxies that change `Host`. */
  baseUrl?: string;
  proxies: BlockList;
  /** The regency's own single sign-on. */
  signOn?: SignOnSettings;
  /** What goes out to citizens and officers; nothing where it is missing. */
  notices?: NoticeSettings;
  /** Another Open311 server that messages are exchanged with. */
  exchange?: ExchangePlace;
  /** `OPD_BACKUP_DIR`: where backups are, and the list of what was deleted. */
  backupDir?: string;
}

export interface RunningFeedback {
  collector: Collector;
  /** Further rooms that work on the same store. */
  rooms: readonly Room[];
  officers: Officers;
  /** The database of all of it. */
  engine: SqlEngine;
  /** Settles when the tables are there. */
  ready: Promise<void>;
  /** `feedback/summary.json` as it stands now. */
  summary: () => Promise<StoredFile | undefined>;
  close: () => Promise<void>;
}

/** Who publishes, in the head of the officers' pages. */
function publisherOf(files: Files): string {
  const index = documentOf(files, INDEX_PATH);
  const publisher = isObject(index) && index.publisher;
  return isObject(publisher) && typeof publisher.name == 'string' ? publisher.name : '';
}

/** Where the settings say that the endpoint is, without a slash at its end. */
function publicRootOf(files: Files): string | undefined {
  const programs = documentOf(files, PROGRAMS_PATH);
  const address = isObject(programs) && programs.uri;
  return typeof address == 'string' && URL.canParse('..', address)
    ? new URL('..', address).href.slice(0, -1)
    : undefined;
}

const BETWEEN_TRIES = 3_000;
const MIGRATION_AWAITED = 2_000;

/**
 * Opens the stores and starts what works on them. A database that cannot be used yet keeps nobody from reading: it is tried
 * again, and until then messages are refused for the moment.
 */
export async function startFeedback(
  { proxies, ...place }: FeedbackPlace,
  edition: () => Files,
  onError: (error: unknown) => void,
): Promise<RunningFeedback> {
  const photos = openPhotoStore(place);
  const engine = await openEngine(place);
  const store = createSqlStore(engine);
  const facts = () => feedbackOf(edition());
  const officers = createOfficers(engine, { now: Date.now });
  const figures = createFigures({ engine, edition, now: Date.now, onError });
  const publisher = () => publisherOf(edition());
  const notices = createNotices({
    engine,
    settings: place.notices ?? {},
    facts,
    publisher,
    root: () => place.baseUrl ?? publicRootOf(edition()),
    onError,
    now: Date.now,
  });
  const desk = createDesk(engine, { facts, announce: notices.announce, now: Date.now });
  const exchange = createExchange({
    engine,
    store,
    place: place.exchange ?? {},
    facts,
    announce: notices.announce,
    now: Date.now,
    onError,
  });
  const stop = new AbortController();

  const migrate = () =>
    store.migrate().then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        onError(error);
        return false;
      },
    );
  const first = migrate();
  // Tables of many messages take their time to be brought up to date: whoever only reads need not wait for it.
  await Promise.race([first, wait(MIGRATION_AWAITED, undefined, { ref: false })]);
  const makeTables = async () => {
    for (let usable = await first; !usable; usable = await migrate())
      await wait(BETWEEN_TRIES, undefined, { signal: stop.signal, ref: false });
  };
  const ready = makeTables();
  const work = async () => {
    await ready;
    const sending = notices.start(stop.signal);
    const indexing = startIndexing({ engine, districts: () => facts()?.districts ?? [], onError }, stop.signal);
    const exchanging = exchange?.start(stop.signal);
    const { backupDir } = place;
    const following = backupDir && followDeleted(engine, backupDir, stop.signal, onError);
    const deleting = startRetention(
      {
        store,
        photos,
        onError,
        agencies: () => store.agencies(),
        // An edition without feedback says nothing about what may be deleted: nothing is.
        retentionOf(agency, kind) {
          const settings = facts()?.settings;
          return settings ? retentionOf(settings, agency, kind) : 'P999Y';
        },
      },
      stop.signal,
    );
    await Promise.all([sending, indexing, exchanging, deleting, following]);
  };
  const working = work().catch((error: unknown) => {
    if (!stop.signal.aborted) onError(error);
  });
  return {
    collector: createCollector({ store, photos, edition, proxies, onError }),
    officers,
    engine,
    ready,
    summary: figures.current,
    rooms: [
      figures.room,
      createInbox(
        {
          engine,
          desk,
          officers,
          photos,
          facts,
          outgoing: notices.outgoing,
          publisher,
          proxies,
          baseUrl: place.baseUrl,
          now: Date.now,
          signOn: place.signOn && createSignOn(place.signOn, { store, now: Date.now, onError }),
        },
        onError,
      ),
      createOpen311({ engine, store, edition, baseUrl: place.baseUrl, now: Date.now }, onError),
    ],
    async close() {
      stop.abort();
      await working;
      await store.close();
    },
  };
}
