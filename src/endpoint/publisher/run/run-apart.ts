import { signatureOf } from '../../files.js';
import { ownVersion } from '../../versions/own-version.js';
import type { OutputConfig, SourceConfig } from '../config.js';
import type { RunEvent } from '../report/run-event.js';
import { keepLastRun } from './last-run.js';
import { Busy } from './lock.js';
import { ownFiles } from './own-files.js';
import { loadConfig, type PublisherPlace } from './place.js';
import { runOnce } from './run-once.js';

export interface RanApart {
  events: RunEvent[];
  /** Milliseconds since 1970 at which it began. */
  startedAt: number;
  /** Version of the package: the next one may make something else of the same sources. */
  version: string;
  /** Milliseconds until the next run. */
  every: number;
  /** Where to look for changes of the publisher's own files. */
  sources: SourceConfig[];
  /** The signature of those files before the run. */
  handled: string;
  /** A cache that only the server itself can tell: the run has brought nothing anywhere else. */
  purge?: OutputConfig['purge'];
  baseUrl: string;
  /** Another process was in the middle of a run, to which it was left. */
  isBusy: boolean;
}

/** Milliseconds until the next run where another process is in the middle of one. */
const LATER = 60_000;

/** A round in a process of its own, for a server: nothing of it stays in memory. */
export async function runApart(place: PublisherPlace, pictureTime: number): Promise<RanApart> {
  const events: RunEvent[] = [];
  const { config } = await loadConfig(place);
  const { folder, s3, purge } = config?.output ?? {};
  const now = Date.now();
  const ran = {
    events,
    startedAt: now,
    version: await ownVersion(),
    sources: config?.sources ?? [],
    handled: await signatureOf(place.folder, ownFiles(config)),
    purge: folder || s3 ? undefined : purge,
    baseUrl: config?.settings.baseUrl ?? '',
  };
  try {
    const tell = (event: RunEvent) => void events.push(event);
    const options = { ...place, now, cause: 'unattended' as const, pictureTime, env: process.env, tell };
    const done = { ...ran, every: (await runOnce(options)).every, isBusy: false };
    await keepLastRun(place, done);
    return done;
  } catch (error) {
    if (error instanceof Busy) return { ...ran, every: LATER, isBusy: true };
    throw error;
  }
}
