import type { Get } from '../../fetching/get.js';
import type { Config } from '../config.js';
import { collect, type Collected } from './collect.js';
import { readSource } from './read-source.js';
import type { RunOptions } from './run-sources.js';
import { sideBySide } from '../../side-by-side.js';
import type { State } from './state.js';
import { sourceEvent } from './run-events.js';

/** Sources read side by side; a host is asked one thing at a time all the same. */
const WIDTH = 4;

/** Reads all sources, each as it can be read; in the order of the settings. */
export function collectAll(
  config: Config,
  before: State['sources'],
  get: Get,
  { folder, stateFolder, now, cause, tell }: RunOptions,
): Promise<Collected[]> {
  const { offset, limits } = config;
  const surroundings = { get, folder, limit: limits.document, offset, items: limits.items, now };
  return sideBySide(config.sources, WIDTH, async (source) => {
    const got = await collect(source, {
      folder: stateFolder,
      before: before[source.id],
      now,
      read: (asked) => readSource(asked, surroundings),
      insists: cause != 'unattended',
      keep: cause != 'dry-run',
    });
    tell(sourceEvent(got, config));
    return got;
  });
}
