import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../command.js';
import { createGet } from '../../fetching/create-get.js';
import { discover } from '../../sources/discover/discover.js';
import { askOn } from './ask.js';
import { initPublisherFolder, type InitFlags } from './command.js';

/** Starts a publisher's folder; asks on the terminal for what the flags do not say. */
export const startPublisher =
  (folder: string, flags: InitFlags, isAsked: boolean): Command =>
  async (say) => {
    const answers = await mkdtemp(join(tmpdir(), 'opd-init-'));
    const allowHosts = flags['allow-host'] ?? [];
    const get = createGet({ folder: answers, allowHosts, limit: 16 * 2 ** 20, timeout: 30_000 });
    const asking = isAsked ? askOn(process.stdin, process.stderr) : undefined;
    try {
      const surroundings = { discover: (address: string) => discover(get, address), ask: asking?.ask, now: Date.now() };
      return await initPublisherFolder(folder, flags, surroundings)(say);
    } finally {
      asking?.close();
      await rm(answers, { recursive: true, force: true });
    }
  };
