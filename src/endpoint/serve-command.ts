import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CannotServe } from './cannot-serve.js';
import type { Command } from './command.js';
import { SETTINGS_FILE } from './data-folder.js';
import { WrongExchangeSettings } from './exchange/settings.js';
import { WrongPhotoSettings } from './feedback/photos/open-photo-store.js';
import { WrongStoreSettings } from './feedback/wrong-store-settings.js';
import { feedbackPlace } from './feedback-place.js';
import { WrongNoticeSettings } from './notices/settings.js';
import { packageRoot } from './package-root.js';
import { isPublisher } from './publisher/is-publisher.js';
import { scriptsFolder } from './published-files.js';
import { serve as startService } from './serve.js';
import { ownVersion } from './versions/own-version.js';

/** Serves until the process is asked to stop. */
export const serve =
  (folder: string | undefined, demo: boolean, env: NodeJS.ProcessEnv): Command =>
  async (say) => {
    const site = join(packageRoot(), 'demo');
    const data = await dataOf(folder ?? dataFolderOf(env), demo ? site : undefined, env);
    if (!data) {
      say('Sebutkan folder data: opd-widgets serve FOLDER (atau --demo untuk data contoh).');
      say('Name the data folder: opd-widgets serve FOLDER (or --demo for sample data).');
      return 2;
    }
    // Under load V8 lets its nursery grow to 34 MB and more, and the rest to four times what is in use before it collects it: 70 MB of
    // memory for no more speed (test/bench/collector.mjs).
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--heap-growing-percent=50');
    const host = env.HOST || '127.0.0.1';
    const port = Number(env.PORT || 8080);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      say(`PORT=${env.PORT} bukan nomor port (0 sampai 65535). / is not a port number (0 to 65535).`);
      return 2;
    }
    const feedback = feedbackPlace(env, folder);
    if (!feedback) {
      say(`OPD_TRUSTED_PROXIES=${env.OPD_TRUSTED_PROXIES} bukan daftar alamat, misalnya 10.0.0.2, 10.1.0.0/16.`);
      say('It is not a list of addresses, such as 10.0.0.2, 10.1.0.0/16.');
      return 2;
    }
    try {
      const server = await startService({
        data,
        feedback,
        scripts: scriptsFolder(),
        // A demo is often run on what is not released yet: it keeps nothing.
        versions: { own: await ownVersion(), folder: join(feedback.dataDir, 'versions'), keep: !demo },
        site: demo ? site : undefined,
        host,
        port,
        metricsToken: env.OPD_METRICS_TOKEN || undefined,
        write: (lines) => process.stdout.write(lines, 'latin1'),
        tell: say,
      });
      say(
        `Siap di / ready at ${server.address}\nData: ${typeof data == 'string' ? data : (folder ?? 'demo')}. Berhenti / stop: Ctrl+C`,
      );
      await stopSignal();
      await server.close();
      return 0;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (isForOperator(error)) say(error.message);
      else if (code == 'EADDRINUSE') say(portInUse(port));
      else if (code == 'EACCES' || code == 'EADDRNOTAVAIL') say(`${host}:${port}: ${(error as Error).message}`);
      else throw error;
      return 1;
    }
  };

/** What is served: a data folder, or the sources of a publisher's folder; for the demo those recorded with it. */
async function dataOf(folder: string | undefined, site: string | undefined, env: NodeJS.ProcessEnv) {
  if (folder && !isPublisher(folder)) return folder;
  const sources = folder ?? (site && join(site, 'sumber'));
  if (!sources) return;
  const [{ servedSources }, { publisherPlace }] = await Promise.all([
    import('./publisher/served-sources.js'),
    import('./publisher/place-of.js'),
  ]);
  return folder
    ? servedSources(publisherPlace(folder, env, folder))
    : servedSources({ ...publisherPlace(sources, env, undefined), recorded: join(sources, 'rekaman') });
}

/** Errors whose message is all that whoever started it needs. */
const isForOperator = (error: unknown): error is Error =>
  [CannotServe, WrongExchangeSettings, WrongNoticeSettings, WrongPhotoSettings, WrongStoreSettings].some(
    (kind) => error instanceof kind,
  );

/** Another program may keep things of its own there: it only counts when it is a data folder. */
const dataFolderOf = ({ OPD_DATA_DIR }: NodeJS.ProcessEnv): string | undefined =>
  OPD_DATA_DIR && existsSync(join(OPD_DATA_DIR, SETTINGS_FILE)) ? OPD_DATA_DIR : undefined;

const portInUse = (port: number): string =>
  `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya PORT=${port + 1}.\n` +
  `Port ${port} is in use by another program. Stop that program, or choose another port, such as PORT=${port + 1}.`;

const stopSignal = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
