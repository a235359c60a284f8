import { hasAttention, watchAttention } from './attention.js';
import type { Copies } from './copies.js';
import { isOlder, type Edition } from './edition.js';
import { EndpointError } from './errors.js';
import { keepCopy, readCopy, type Held } from './last-copy.js';
import { load, type DocumentReader, type Mirrors } from './load.js';
import { FIVE_MINUTES, retryDelay, shortestPause } from './retry-delay.js';

/** When a reader is told that it takes long, in milliseconds. */
const SLOW = 8e3;

/** What is known of a document; times in milliseconds since 1970. */
export type State<T> =
  /** Asked for; `slow` when nothing came for 8 s. */
  | { status: 'waiting'; slow: boolean }
  /** As the endpoint had it at `checked`. */
  | { status: 'ready'; value: T; checked: number }
  /** The last good copy, fetched at `checked`, while the endpoint is asked or because it failed with `error`. */
  | { status: 'stale'; value: T; checked: number; error?: EndpointError }
  /** A good document with nothing in it. */
  | { status: 'empty'; checked: number }
  /** Nothing to show; `tried` is when it failed. It is tried again by itself. */
  | { status: 'failed'; error: EndpointError; tried: number };

/** One document of the endpoint, shared by all who show it. */
export interface Resource<T> {
  readonly state: State<T>;
  /**
   * Calls `listener` after each change of `state` until the returned function is called. The first subscriber makes it load;
   * when the last one has left, what is under way is aborted.
   */
  subscribe(listener: () => void): () => void;
  /** Loads anew at once. */
  retry(): void;
}

/** What resources share. */
export interface Source extends Mirrors {
  storage: Copies | null;
}

/** Calls one subscriber; what goes wrong in it is its own affair and must not keep the others from hearing. */
export const tell = (listener: () => void): void => {
  try {
    listener();
  } catch {
    // Not ours, and a widget's host page gets no errors from here.
  }
};

/**
 * @param path below the endpoint's base
 * @param list field without which the document has nothing to show
 */
export function createResource<T extends Edition>(
  source: Source,
  path: string,
  read: DocumentReader<T>,
  list?: keyof T,
): Resource<T> {
  const { now, storage } = source;
  const key = source.bases[0]! + path;
  const listeners = new Set<{ call: () => void }>();
  let state: State<T> = { status: 'waiting', slow: false };
  let held: Held<T> | undefined;
  let copy: Promise<void> | undefined;
  let flight: AbortController | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Before this time nothing is asked by itself. */
  let earliest = 0;
  let unwatch: (() => void) | undefined;

  const set = (next: State<T>) => {
    state = next;
    for (const { call } of [...listeners]) tell(call);
  };

  const fail = (error: EndpointError) => {
    earliest = now() + shortestPause(error);
    retryTimer = setTimeout(() => hasAttention() && !flight && start(), retryDelay(++failures, error));
    set(held ? { status: 'stale', ...held, error } : { status: 'failed', error, tried: now() });
  };

  const takeCopy = async () => {
    const found = await readCopy(storage, key, read, now);
    if (!found || (list && !found.value[list])) return;
    if (!held) {
      held = found;
      set({ status: 'stale', ...found, error: state.status == 'failed' ? state.error : undefined });
    } else if (isOlder(held.value, found.value, now())) {
      // The endpoint was faster than the storage, and behind what was shown on an earlier visit.
      held = found;
      fail(new EndpointError('older', key));
    }
  };

  const land = (mine?: AbortController) => {
    if (flight != mine) return false;
    flight = undefined;
    clearTimeout(slowTimer);
    clearTimeout(retryTimer);
    return true;
  };

  const start = () => {
    const mine = (flight = new AbortController());
    slowTimer = setTimeout(() => {
      if (state.status == 'waiting') set({ status: 'waiting', slow: true });
    }, SLOW);
    load(source, path, read, {
      signal: mine.signal,
      again: !!(failures || held),
      refuse: (value) => !!held && isOlder(value, held.value, now()),
    }).then(
      (loaded) => {
        if (!land(mine)) return;
        const { value } = loaded;
        const checked = now();
        held = { value, checked };
        failures = 0;
        earliest = checked + FIVE_MINUTES;
        set(list && !value[list] ? { status: 'empty', checked } : { status: 'ready', value, checked });
        // Not before the copy of last time is read, which may be newer. A storage that hangs keeps nothing.
        void copy!.then(() => {
          if (held!.value == value) void keepCopy(storage, key, loaded, checked);
        });
      },
      (error: EndpointError) => {
        // Else it was given up because nobody is there any more.
        if (land(mine)) fail(error);
      },
    );
    copy ??= takeCopy();
  };

  const startIfDue = () => {
    if (!flight && now() >= earliest) start();
  };

  const stop = () => {
    if (listeners.size) return;
    unwatch?.();
    unwatch = undefined;
    flight?.abort();
    land(flight);
    // A failure is not kept: who comes next asks anew.
    if (failures) earliest = 0;
    if (!held) state = { status: 'waiting', slow: false };
  };

  return {
    get state() {
      return state;
    },
    subscribe(call) {
      const entry = { call };
      unwatch ??= watchAttention(() => hasAttention() && startIfDue());
      listeners.add(entry);
      startIfDue();
      return () => {
        // An element that only moves leaves and comes back in one task.
        if (listeners.delete(entry)) void Promise.resolve().then(stop);
      };
    },
    retry() {
      if (!listeners.size) return;
      if (!flight) start();
      if (state.status == 'failed') set({ status: 'waiting', slow: false });
      else if (state.status == 'stale') set({ status: 'stale', ...held! });
    },
  };
}
