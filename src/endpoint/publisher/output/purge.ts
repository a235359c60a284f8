import type { Message } from '../../finding.js';
import type { OutputConfig } from '../config.js';
import { badHeader, noVariable, purgeFailed } from './output-messages.js';

type PurgeConfig = NonNullable<OutputConfig['purge']>;

/** More addresses than these are not named one by one: everything is purged. */
const MOST = 1000;
/** CDNs take fewer in one call (some 30, some 100) and refuse more: then everything is purged. */
const FEWEST = 30;
const REFUSED_LIST = [400, 413, 422];
const PAUSES = [1000, 4000];
const TIME_LIMIT = 15_000;

export interface PurgeSurroundings {
  fetch?: typeof fetch;
  env?: NodeJS.ProcessEnv;
  wait?: (milliseconds: number) => Promise<void>;
}

export interface Purged {
  /** Addresses that have still to be purged: those of the next run go with them. Empty where all went well. */
  left: string[];
  /** Why there are some left. */
  problem?: Message;
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tells a CDN which addresses have changed, by one call with `{"files": […]}`, or `{"purge_everything": true}` where they are
 * too many; tried three times. Never throws: an edition is published whether or not a CDN has heard of it.
 * @param addresses absolute
 */
export async function purge(
  { url, method = 'POST', headers = {} }: PurgeConfig,
  addresses: readonly string[],
  { fetch: send = fetch, env = process.env, wait = sleep }: PurgeSurroundings = {},
): Promise<Purged> {
  const files = [...new Set(addresses)];
  if (!files.length) return { left: [] };
  const filled = fillHeaders(headers, env);
  if (!(filled instanceof Headers)) return { left: files, problem: filled };

  const call = async (body: object): Promise<number | undefined> => {
    for (let tries = 0; ; tries++) {
      const signal = AbortSignal.timeout(TIME_LIMIT);
      const request = { method, headers: filled, body: JSON.stringify(body), redirect: 'manual' as const, signal };
      const status = await send(url, request).then(statusOf, () => undefined);
      const mayPass = status === undefined || status >= 500 || status == 429;
      const pause = PAUSES[tries];
      if (!mayPass || pause === undefined) return status;
      await wait(pause);
    }
  };
  const everything = { purge_everything: true };
  let status = await call(files.length > MOST ? everything : { files });
  if (files.length > FEWEST && files.length <= MOST && status && REFUSED_LIST.includes(status))
    status = await call(everything);
  const isDone = status !== undefined && status >= 200 && status < 300;
  return isDone ? { left: [] } : { left: files, problem: purgeFailed(new URL(url).host, status) };
}

async function statusOf(answer: Response): Promise<number> {
  // Nothing in it is read; the connection is free again.
  await answer.body?.cancel();
  return answer.status;
}

/** The head fields, with `${NAME}` as the environment says; a message where that cannot be. */
function fillHeaders(written: Record<string, string>, env: NodeJS.ProcessEnv): Headers | Message {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const [name, text] of Object.entries(written)) {
    const missing = [...text.matchAll(/\$\{(\w+)\}/g)].find(([, variable]) => !env[variable!]);
    if (missing) return noVariable(missing[1]!);
    try {
      headers.set(
        name,
        text.replace(/\$\{(\w+)\}/g, (_, variable: string) => env[variable]!),
      );
    } catch {
      return badHeader(name);
    }
  }
  return headers;
}
