import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../finding.js';
import { writeBeside } from '../../write-beside.js';

/** What is remembered of a source from run to run; all times in milliseconds since 1970. */
export interface SourceState {
  triedAt: number;
  /** When it could last be read. */
  readAt?: number;
  /** Why it cannot be read now. */
  problem?: Message;
  /** It asked not to be asked before. */
  retryAt?: number;
  /** Hash of what it held. */
  hash?: string;
}

/** What a publisher remembers from run to run. */
export interface State {
  /** By id. */
  sources: Record<string, SourceState>;
  /** Since when nothing is published by itself, after a rollback. */
  heldSince?: number;
  /** Addresses that a cache was not yet told of. */
  unpurged?: string[];
  /** What each place for readers has got, by its folder or address. */
  delivered?: Record<string, string>;
}

const FILE = 'state.json';

/** A state that cannot be read counts as none: it holds nothing that the next run does not find out again. */
export async function readState(folder: string): Promise<State> {
  try {
    const state = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as State;
    return typeof state.sources == 'object' ? state : { sources: {} };
  } catch {
    return { sources: {} };
  }
}

export const writeState = (folder: string, state: State): Promise<void> =>
  writeBeside(join(folder, FILE), JSON.stringify(state, null, 1));
