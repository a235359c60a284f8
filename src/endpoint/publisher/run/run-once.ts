import { resolve } from 'node:path';
import type { Edition } from '../../edition.js';
import { ownVersion } from '../../versions/own-version.js';
import type { Config } from '../config.js';
import type { RunResult } from '../report/run-result.js';
import { deliver, type Delivered } from './deliver.js';
import { keepReport } from './keep-report.js';
import { locked } from './lock.js';
import { runSources, type RunOptions } from './run-sources.js';

/** Milliseconds between two runs where the settings cannot be read. */
const EVERY = 600_000;

export interface OnceOptions extends RunOptions {
  /** Folder for plain files; that of the settings when absent. */
  out?: string;
  env: NodeJS.ProcessEnv;
  /** The edition delivered before in this process. */
  previous?: Edition;
}

export interface Once {
  result: RunResult;
  config?: Config;
  delivered?: Delivered;
  /** Milliseconds until the next run. */
  every: number;
}

/**
 * One whole round: a run, its report, and what readers get.
 * @throws Busy while another process works in the same state folder; what `deliver` throws
 */
export const runOnce = (options: OnceOptions): Promise<Once> =>
  locked(options.stateFolder, async () => {
    const { result, config } = await runSources(options);
    const every = config?.every ?? EVERY;
    await keepReport(options.stateFolder, result, every);
    if (!config || result.kind == 'failed' || result.kind == 'dry-run') return { result, config, every };
    const { stateFolder, folder, env, previous } = options;
    const out = options.out ?? (config.output.folder && resolve(folder, config.output.folder));
    const delivered = await deliver({ stateFolder, config, out, env, version: await ownVersion(), previous });
    tellDelivered(delivered, options.tell);
    return { result, config, delivered, every };
  });

/** Tells where an edition has come, and whether a cache has heard of it. */
export function tellDelivered({ places, purgeProblem }: Delivered, tell: RunOptions['tell']): void {
  for (const { place, changed } of places) tell({ time: Date.now(), event: 'delivered', place, changed });
  if (purgeProblem) tell({ time: Date.now(), event: 'purge-failed', said: purgeProblem });
}
