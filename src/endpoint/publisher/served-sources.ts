import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { apart } from '../apart.js';
import { CannotServe } from '../cannot-serve.js';
import type { Edition } from '../edition.js';
import { signatureOf } from '../files.js';
import { saidLines } from '../message.js';
import { absoluteAddresses, changedAddresses } from './output/changed-addresses.js';
import { purge } from './output/purge.js';
import { progressLine } from './report/progress-line.js';
import type { RunEvent } from './report/run-event.js';
import { dataLink, publishedVersion } from './run/data-versions.js';
import { readStatus } from './run/keep-report.js';
import { ownFiles } from './run/own-files.js';
import { lastRun } from './run/last-run.js';
import type { PublisherPlace } from './run/place.js';
import { repeat } from './run/repeat.js';
import type { RanApart } from './run/run-apart.js';
import { createStatus } from './status/create-status.js';

/** Milliseconds that a run gives to new pictures before it publishes. */
const PICTURE_TIME = 60_000;
/** Milliseconds after the start at which the first run begins, where there is something to serve already. */
const FIRST_RUN = 3000;

/** Milliseconds between two runs while none has told how often they are wanted. */
const EVERY = 60_000;

/** Milliseconds between two looks at what another process is making. */
const WHILE_BUSY = 300;

const NOTHING = `Belum ada data yang bisa disajikan; sebabnya di baris-baris di atas.
There is no data to serve yet; the lines above say why.`;

type Tell = (text: string) => void;

/** Sources that a server publishes from. */
export interface ServedSources {
  /** The data folder that they make. */
  data: string;
  /** Tells the public how they do. */
  status: Hono;
  /** Makes sure that there is something to serve. @throws CannotServe where there is nothing */
  begin(tell: Tell): Promise<void>;
  /** Runs every so often, and when a file of the publisher's changes. */
  follow(tell: Tell, stop: AbortSignal): Promise<void>;
  /** Tells a cache in front of the server what a new edition changes. */
  changed(before: Edition, after: Edition, tell: Tell): Promise<void>;
}

export function servedSources(place: PublisherPlace): ServedSources {
  const { stateFolder, folder } = place;
  let last: RanApart | undefined;
  let told = new Set<string>();
  /** What stays wrong is told once. */
  const tellNew = (events: readonly RunEvent[], tell: Tell) => {
    const lines = events.filter(({ event }) => /failed|held/.test(event)).map(progressLine);
    for (const line of lines) if (!told.has(line)) tell(line);
    told = new Set(lines);
  };
  const run = async (tell: Tell) => {
    last = await apart('usual', 'sources', place, PICTURE_TIME);
    tellNew(last.events, tell);
  };
  return {
    data: dataLink(stateFolder),
    status: createStatus(() => readStatus(stateFolder)),
    async begin(tell) {
      while (!(await publishedVersion(stateFolder))) {
        await run(tell);
        // Another server, started at the same moment, may be at it: both serve what it makes.
        if (last?.isBusy) await wait(WHILE_BUSY);
        else if (!(await publishedVersion(stateFolder))) throw new CannotServe(NOTHING);
      }
      last ??= await lastRun(place);
    },
    async follow(tell, stop) {
      const isMore = () => last?.events.some((event) => event.event == 'pictures' && event.later > 0) ?? false;
      const again = async () => {
        await run(tell).catch((error: Error) => tell(error.message));
        return isMore();
      };
      const signature = () => signatureOf(folder, ownFiles(last));
      const every = () => (last ? Math.max(0, last.startedAt + last.every - Date.now()) : EVERY);
      const begun = last?.events.length;
      let isDue = isMore() || !every() || (await signature()) != last?.handled;
      // What is served already need not compete with the start.
      if (isDue && !begun) await wait(FIRST_RUN, undefined, { ref: false });
      while (isDue && !stop.aborted) isDue = await again();
      if (!stop.aborted) repeat(again, { every, signature, handled: last?.handled ?? '', stop });
    },
    async changed(before, after, tell) {
      if (!last?.purge) return;
      const addresses = changedAddresses(before.files, after.files);
      const { problem } = await purge(last.purge, absoluteAddresses(addresses, last.baseUrl));
      if (problem) tell(saidLines(problem));
    },
  };
}
