import { createEndpoint } from './app.js';
import { belongsToData } from './data-folder.js';
import { signatureOf, type Belongs } from './files.js';
import type { Finding } from './finding.js';
import { loadEdition } from './load-edition.js';
import { createLog } from './log.js';
import { isPage, loadPages, startPages } from './pages.js';
import { findingsReport } from './report.js';
import { MAIN_SCRIPT, isScript, loadScripts } from './script-files.js';
import { startServer, type RunningServer } from './server.js';
import { watch } from './watch.js';

export interface ServeOptions {
  /** The data folder. */
  data: string;
  /** The folder of the built script files. */
  scripts: string;
  /** A site to serve beside the endpoint. */
  site?: string;
  host: string;
  port: number;
  /** Writes to the log. */
  write: (text: string) => void;
  /** Tells the publisher something. */
  tell: (text: string) => void;
  /** Milliseconds between two looks at the folders. */
  interval?: number;
}

/** Why serving cannot begin, in words for the person who started it. */
export class CannotServe extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotServe';
  }
}

export const NO_SCRIPTS = `Berkas skrip belum dibuat. Jalankan dulu: npm run build
The script files have not been built. First run: npm run build`;

const KEPT = `Edisi baru tidak terbit; edisi terakhir yang baik tetap tayang.
The new edition is not published; the last good one stays.`;

/**
 * Serves a data folder, and its changes as they come. A change that is wrong is reported, and the last good edition stays.
 * @throws CannotServe where the first edition has errors or the scripts are missing; the system's error where the port is taken
 */
export async function serve({
  data,
  site,
  host,
  port,
  write,
  tell,
  interval,
  ...folders
}: ServeOptions): Promise<RunningServer> {
  const tellOf = (findings: Finding[]) => findings.length && tell(findingsReport(findings));
  const stops: (() => void)[] = [];
  /** Loads from a folder, now and at each change. What goes wrong with a change must not end the service. */
  const follow = async (folder: string, belongs: Belongs, load: () => Promise<void>): Promise<void> => {
    const signature = () => signatureOf(folder, belongs);
    const handled = await signature();
    await load();
    const reload = () => load().catch((error: Error) => tell(`${error.message}\n${KEPT}`));
    stops.push(watch(signature, handled, reload, interval));
  };

  let scripts = new Map() as Awaited<ReturnType<typeof loadScripts>>;
  let pages = await startPages();
  let edition: Awaited<ReturnType<typeof loadEdition>>['edition'];
  try {
    await follow(folders.scripts, isScript, async () => {
      const built = await loadScripts(folders.scripts, scripts);
      if (!built.has(MAIN_SCRIPT)) throw new CannotServe(NO_SCRIPTS);
      scripts = built;
    });
    if (site) await follow(site, isPage, async () => void (pages = await loadPages(site, pages)));
    await follow(data, belongsToData, async () => {
      const loaded = await loadEdition(data, edition);
      if (!loaded.edition) throw new CannotServe(findingsReport(loaded.findings));
      tellOf(loaded.findings);
      if (edition) tell(`Edisi baru tayang / New edition published: ${loaded.edition.publishedDate}`);
      edition = loaded.edition;
    });

    const log = createLog(write);
    const endpoint = createEndpoint(() => edition!.files, {
      scripts: () => scripts,
      pages: () => pages,
      onError: (error) => tell(String(error instanceof Error ? error.stack : error)),
    });
    const server = await startServer(endpoint, { host, port, onRequest: log.add });
    return {
      address: server.address,
      async close(patience) {
        stopWatching();
        await server.close(patience);
        log.flush();
      },
    };
  } catch (error) {
    stopWatching();
    throw error;
  }

  function stopWatching(): void {
    for (const stop of stops) stop();
  }
}
