import { lookup as systemLookup } from 'node:dns/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lookup } from './agents.js';
import type { Ask } from './ask.js';
import { allows } from './asked-address.js';
import type { Get } from './get.js';
import { KeptAnswers } from './kept-answers.js';
import { orSourceFailed } from './or-source-failed.js';
import { Pauses } from './pauses.js';
import { politely } from './polite-ask.js';
import { isRedirect, Way } from './redirects.js';
import { renew } from './renew.js';
import { createTurns } from './turns.js';
import { userAgentOf } from './user-agent.js';

/** Hosts that are asked side by side. */
const AT_ONCE = 8;
/** Bytes on disk for answers that the other side may call unchanged. */
const BUDGET = 256 * 2 ** 20;

export interface GetSettings {
  /** Where answers and pauses are kept from run to run. */
  folder: string;
  /** Hosts, or hosts with port, that may be asked although their address is private. */
  allowHosts: readonly string[];
  /** Bytes of a body, decompressed, where the call names no other. */
  limit: number;
  /** Milliseconds for one answer, from its name to its last byte. */
  timeout: number;
  /** The version of this package when absent; see `userAgentOf`. */
  userAgent?: string;
  /** Whether to ask in spite of a pause after a failure, for a person who has just mended it. */
  insists?: boolean;
  lookup?: Lookup;
  now?: () => number;
  sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Makes what asks the sites of the agencies. */
export function createGet(settings: GetSettings): Get {
  const { folder, timeout, now = Date.now, sleep = wait } = settings;
  const { lookup = (name) => systemLookup(name, { all: true }) } = settings;
  const kept = new KeptAnswers(join(folder, 'answers'), BUDGET);
  const pauses = new Pauses(join(folder, 'pauses.json'), now);
  const isAllowed = allows(settings.allowHosts);
  const turn = createTurns(AT_ONCE);

  // Only who asks needs what it takes to ask.
  const prepare = async (): Promise<Ask> => {
    const { createAsk } = await import('./ask.js');
    const ask = createAsk(lookup, timeout, settings.userAgent ?? (await userAgentOf()));
    return politely(ask, { pauses, now, sleep, insists: settings.insists ?? false });
  };
  let asking: Promise<Ask> | undefined;

  return (address, { accept = '*/*', limit = settings.limit } = {}) =>
    orSourceFailed(address, async () => {
      const way = new Way(address, isAllowed);
      const key = `${accept} ${way.url.href}`;
      const ask = await (asking ??= prepare());
      for (;;) {
        const found = await turn(way.url.hostname, () => renew(ask, kept, key, way, { accept, limit }));
        if (!isRedirect(found)) return found;
        way.follow(found);
      }
    });
}
