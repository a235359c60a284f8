import { setTimeout as wait } from 'node:timers/promises';
import { apart, type Pace } from './apart.js';
import { createEndpoint, type Endpoint } from './app.js';
import { CannotServe, NO_SCRIPTS } from './cannot-serve.js';
import { belongsToData } from './data-folder.js';
import { earlyEndpoint } from './early-endpoint.js';
import type { Edition } from './edition.js';
import { createEmbed } from './embed/embed.js';
import { createPictures } from './embed/pictures/index.js';
import { createWall } from './embed/wall/create-wall.js';
import { feedbackOf } from './feedback/feedback-of.js';
import { withoutReleased } from './feedback/get-released.js';
import type { FeedbackPlace, RunningFeedback } from './feedback/start-feedback.js';
import { StoreUnavailable } from './feedback/store.js';
import { signatureOf, type Belongs } from './files.js';
import { createHealth } from './health/create-health.js';
import { createRequestCounts } from './health/request-counts.js';
import { tellFirstLink } from './officers/first-link.js';
import { createLog } from './log.js';
import { oftenRepeated } from './often-repeated.js';
import { isPage } from './pages.js';
import type { ServedSources } from './publisher/served-sources.js';
import { findingsReport } from './report.js';
import { MAIN_SCRIPT, isScript } from './script-files.js';
import { startServer, type RunningServer } from './server.js';
import type { Files } from './stored-file.js';
import { isSeal, type VersionsPlace } from './versions/kept-versions.js';
import { watch } from './watch.js';

export interface ServeOptions {
  /** The data folder, or the sources that make one. */
  data: string | ServedSources;
  /** The folder of the built script files. */
  scripts: string;
  /** Where older versions of them are kept. */
  versions: VersionsPlace;
  /** A site to serve beside the endpoint. */
  site?: string;
  /** Where what citizens send is kept; used once the data folder's settings have feedback. */
  feedback: FeedbackPlace;
  host: string;
  port: number;
  /** Writes lines of the log. */
  write: (lines: string) => void;
  /** Tells the publisher something. */
  tell: (text: string) => void;
  /** `OPD_METRICS_TOKEN`: who shows it may read metrics from elsewhere. */
  metricsToken?: string;
  /** Milliseconds between two looks at the folders. */
  interval?: number;
}

/** Milliseconds after the start that belong to the first readers: only then is done well what was done in a hurry. */
const FIRST_READERS = 10_000;

/** The largest part of the program: imported while other processes make the rest ready. */
const feedbackModule = () => import('./feedback/start-feedback.js');

const KEPT = `Edisi baru tidak terbit; edisi terakhir yang baik tetap tayang.
The new edition is not published; the last good one stays.`;

const DATA_TO_COME = `halaman sudah bisa dibuka; datanya sedang disiapkan.
The pages can be opened; their data is being made ready.`;

interface State {
  edition?: Edition;
  scripts?: Files;
  pages?: Files;
  feedback?: RunningFeedback;
  endpoint?: Endpoint;
  /** What the server may answer without the endpoint. */
  direct?: Files;
}

/**
 * Serves a data folder, and its changes as they come. A change that is wrong is reported, and the last good edition stays.
 * @throws CannotServe where the first edition has errors or the scripts are missing; the system's error where the port is taken
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { site, host, port, write, tell } = options;
  const sources = typeof options.data == 'string' ? undefined : options.data;
  const data = typeof options.data == 'string' ? options.data : options.data.data;
  const state: State = {};
  const told = new Set<string>();
  const tellError = oftenRepeated((error) => tell(String(error instanceof Error ? error.stack : error)));
  const errors = { store: 0, other: 0 };
  const onError = (error: unknown) => {
    errors[error instanceof StoreUnavailable ? 'store' : 'other']++;
    tellError(error);
  };
  const requests = createRequestCounts();
  const stop = new AbortController();
  const files = () => state.edition!.files;
  const health = createHealth({
    requests,
    errors,
    engine: () => state.feedback?.engine,
    published: () => state.edition && Date.parse(state.edition.publishedDate),
    token: options.metricsToken,
  });
  const rooms = [
    health,
    createEmbed({
      files,
      // A demo's scripts may be of a version that is still being written: those at the root are always today's.
      version: options.versions.keep ? options.versions.own : undefined,
      released: (address) => state.feedback?.collector.request(address),
      summary: () => state.feedback?.summary(),
    }),
    // Before the pictures of programmes, whose addresses begin alike.
    createWall({
      files,
      version: options.versions.keep ? options.versions.own : undefined,
      summary: () => state.feedback?.summary(),
    }),
    createPictures({ files }),
    ...(sources ? [sources.status] : []),
  ];

  let listening: (address: string) => void = () => {};
  const address = new Promise<string>((resolve) => (listening = resolve));
  /** Takes feedback from the first edition on that has it. */
  const loadFeedback = async () => {
    if (!state.feedback && feedbackOf(files())) {
      const { startFeedback } = await feedbackModule();
      state.feedback = await startFeedback(options.feedback, files, onError);
      const { ready, officers } = state.feedback;
      const base = options.feedback.baseUrl ?? address.then((text) => text.replace(/\/$/, ''));
      void tellFirstLink({ ready, officers, base }, tell).catch((error: unknown) => {
        if (!stop.signal.aborted) onError(error);
      });
    }
    // These lists are the collector's to answer: it adds what people sent.
    state.direct = state.feedback ? withoutReleased(files()) : files();
    state.endpoint = createEndpoint(files, {
      scripts: () => state.scripts!,
      pages: () => state.pages!,
      collector: state.feedback?.collector,
      rooms: [...(state.feedback?.rooms ?? []), ...rooms],
      onError,
    });
  };

  const loadData = async (pace: Pace) => {
    const { edition, findings } = await apart(pace, sources ? 'checkedEdition' : 'edition', data, state.edition);
    if (!edition) throw new CannotServe(findingsReport(findings));
    // What sources make is reported with them, by the place from which each part came.
    if (findings.length && !sources) tell(findingsReport(findings));
    const before = state.edition;
    if (before) tell(`Edisi baru tayang / New edition published: ${edition.publishedDate}`);
    state.edition = edition;
    await loadFeedback();
    if (before) await sources?.changed(before, edition, tell);
  };
  const loadBuilt = async (pace: Pace) => {
    const before = state.scripts;
    // What is kept for ever is not made in a hurry.
    const versions = { ...options.versions, keep: options.versions.keep && pace != 'urgent' };
    const { files: scripts, notes } = await apart(pace, 'scripts', options.scripts, versions, before);
    // What has come meanwhile is newer.
    if (pace == 'idle' && state.scripts != before) return;
    if (!scripts.has(MAIN_SCRIPT)) throw new CannotServe(NO_SCRIPTS);
    state.scripts = scripts;
    for (const note of notes) if (!told.has(note)) tell(note);
    for (const note of notes) told.add(note);
  };
  const loadPages = async (pace: Pace) => {
    const before = state.pages;
    const pages = await (site ? apart(pace, 'pages', site, before) : apart(pace, 'startPages'));
    if (pace != 'idle' || state.pages == before) state.pages = pages;
  };

  let server: RunningServer | undefined;
  try {
    // Scripts and pages are made ready while the sources are asked.
    const begun = sources?.begin(tell) ?? Promise.resolve();
    const hasData = begun.then(() => follow(loadData, [data, belongsToData]));
    // Waited for below, and by each request that needs it.
    hasData.catch(() => {});
    await Promise.all([
      // Another process, already of the next release, may have kept that: pages that name it come here too.
      follow(loadBuilt, [options.scripts, isScript], [options.versions.folder, isSeal]),
      site ? follow(loadPages, [site, isPage]) : loadPages('urgent'),
      feedbackModule(),
    ]);
    const log = createLog(write);
    const early = earlyEndpoint({ pages: () => state.pages!, scripts: () => state.scripts!, health, onError });
    const answer: Endpoint = async (request, connection) =>
      (state.endpoint ? undefined : early(request, connection)) ??
      hasData.then(() => state.endpoint!(request, connection));
    const running = await startServer(answer, {
      host,
      port,
      files: () => state.direct ?? new Map(),
      onRequest(entry) {
        requests.add(entry);
        log.add(entry);
      },
    });
    server = running;
    listening(running.address);
    if (!state.endpoint) tell(`${running.address}: ${DATA_TO_COME}`);
    await hasData;
    void sources?.follow(tell, stop.signal);
    void improve();
    return {
      address: running.address,
      async close(patience) {
        stop.abort();
        await running.close(patience);
        await state.feedback?.close();
        log.flush();
      },
    };
  } catch (error) {
    stop.abort();
    await server?.close(0);
    await state.feedback?.close();
    throw error;
  }

  /** Does well what was done in a hurry, when the first readers have what they came for. */
  async function improve(): Promise<void> {
    await wait(FIRST_READERS, undefined, { ref: false });
    if (stop.signal.aborted) return;
    const before = state.edition!;
    const hasty = new Map([...before.files].filter(([, { isHasty }]) => isHasty));
    const well = await apart('idle', 'compressWell', hasty).catch(tellError);
    // What has come meanwhile is newer.
    if (well && state.edition == before) {
      state.edition = { ...before, files: new Map([...before.files, ...well]) };
      await loadFeedback();
    }
    for (const load of [loadBuilt, loadPages]) if (!stop.signal.aborted) await load('idle').catch(tellError);
  }

  /** Loads from folders, now and at each change. What goes wrong with a change must not end the service. */
  async function follow(
    load: (pace: Pace) => Promise<void>,
    ...places: [folder: string, belongs: Belongs][]
  ): Promise<void> {
    const signature = async () => (await Promise.all(places.map((place) => signatureOf(...place)))).join();
    const handled = await signature();
    await load('urgent');
    const reload = () => load('usual').catch((error: Error) => tell(`${error.message}\n${KEPT}`));
    watch(signature, handled, reload, stop.signal, options.interval);
  }
}
