import { resolve } from 'node:path';
import type { Command } from '../command.js';
import type { Edition } from '../edition.js';
import { signatureOf } from '../files.js';
import { durationOf } from './config/duration.js';
import { EXIT, endOf } from './exit.js';
import { publisherPlace } from './place-of.js';
import { eventJson } from './report/event-json.js';
import { progressLine } from './report/progress-line.js';
import type { RunEvent } from './report/run-event.js';
import { isRead } from './report/source-words.js';
import type { RunCause } from './run/outcome.js';
import { ownFiles } from './run/own-files.js';
import { loadConfig } from './run/place.js';
import { repeat } from './run/repeat.js';
import { runOnce, type Once } from './run/run-once.js';
import { sayOutcome } from './say-outcome.js';

/** Milliseconds that a run which comes again gives to new pictures before it publishes. */
const PICTURE_TIME = 60_000;

export interface PublishValues {
  out?: string;
  watch?: boolean;
  every?: string;
  'dry-run'?: boolean;
}

/** Reads all sources and publishes what they give: once, or again and again. */
export const publishSources =
  (folder: string, values: PublishValues, env: NodeJS.ProcessEnv): Command =>
  async (say) => {
    const every = values.every === undefined ? undefined : durationOf(values.every);
    if (values.every !== undefined && every === undefined) {
      say(`--every ${values.every}: tulis misalnya 10m, 1h, 1d. / write for instance 10m, 1h, 1d.`);
      return EXIT.usage;
    }
    const place = publisherPlace(folder, env, folder);
    let previous: Edition | undefined;
    let later = 0;
    const round = async (cause: RunCause, pictureTime?: number): Promise<number> => {
      const tell = (event: RunEvent) => {
        if (event.event == 'pictures') ({ later } = event);
        say(process.stdout.isTTY ? progressLine(event) : eventJson(event));
      };
      const out = values.out && resolve(values.out);
      const options = { ...place, now: Date.now(), cause, pictureTime, tell, out, env, previous };
      return endOf(say, async () => {
        const once = await runOnce(options);
        previous = once.delivered?.edition ?? previous;
        sayOutcome(once, place, out, say);
        return codeOf(once);
      });
    };
    if (values['dry-run']) return round('dry-run');
    if (!values.watch && every === undefined) return round('by-hand');

    // What cannot be foreseen ends one round, not those that come.
    const next = async (cause: RunCause): Promise<boolean> => {
      later = 0;
      await round(cause, PICTURE_TIME).catch((error: Error) => say(String(error.stack)));
      return later > 0;
    };
    let { config } = await loadConfig(place);
    const signature = () => signatureOf(folder, ownFiles(config));
    const handled = await signature();
    let isMore = await next('by-hand');
    while (isMore) isMore = await next('unattended');
    const stop = new AbortController();
    const stopped = new Promise<void>((done) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
    });
    // The process stays for this alone.
    const awake = setInterval(() => undefined, 2 ** 30);
    const again = async () => {
      const more = await next('unattended');
      ({ config } = await loadConfig(place));
      return more;
    };
    repeat(again, {
      every: () => every ?? config?.every ?? durationOf('10m')!,
      signature,
      handled,
      stop: stop.signal,
    });
    await stopped;
    stop.abort();
    clearInterval(awake);
    return EXIT.good;
  };

const codeOf = ({ result: { kind, sources }, delivered }: Once): number =>
  kind == 'failed'
    ? EXIT.failed
    : sources.every(isRead) && kind != 'held' && !delivered?.purgeProblem
      ? EXIT.good
      : EXIT.partly;
