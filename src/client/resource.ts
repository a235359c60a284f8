import { hasAttention, onAttention } from './attention.js';
import type { Client } from './client.js';
import { isOlder } from './edition.js';
import { EndpointError } from './errors.js';
import { fetchDocument, type DocumentReader } from './fetch-document.js';
import { keepCopy, readCopy, type Held } from './last-copy.js';
import { FIVE_MINUTES, retryDelay, shortestPause } from './retry-delay.js';
import { WAITING, type State } from './state.js';

/** When a reader is told that it takes long, and when all mirrors together are given up; milliseconds. */
const SLOW = 8e3;
export const DEADLINE = 15e3;
/** How long a failure waits for the copy of an earlier visit, which may lie in a storage that never answers; milliseconds. */
const PATIENCE = 1e3;

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

/**
 * @param path below the base addresses of the endpoint
 * @param list field without which the document is empty
 */
export function createResource<T extends object>(
  client: Client,
  path: string,
  read: DocumentReader<T>,
  list?: keyof T,
): Resource<T> {
  const { endpoint, now, storage } = client;
  const key = endpoint[0]! + path;
  const listeners = new Set<{ call: () => void }>();
  let state: State<T> = WAITING;
  /** What is shown, and what stands against it. */
  let held: Held<T> | undefined;
  let error: EndpointError | undefined;
  let copy: Promise<void> | undefined;
  let copyRead = false;
  let flight: AbortController | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the patience with a mirror, or the pause before the next try. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Before this time nothing is asked without need. */
  let earliest = 0;

  const set = (next: State<T>) => {
    state = next;
    for (const entry of [...listeners]) {
      try {
        if (listeners.has(entry)) entry.call();
      } catch {
        // The subscriber's own affair: the others must hear of it all the same, and the host page gets no errors from here.
      }
    }
  };

  const show = () =>
    set(held ? { status: 'stale', ...held, error } : error ? { status: 'failed', error, tried: now() } : WAITING);

  const isBehind = (value: T, other: T) => isOlder(value, other, now());

  const takeCopy = async () => {
    const found = await readCopy(storage, key, read, now());
    copyRead = true;
    if (!found || (list && !found.value[list]) || (held && !isBehind(held.value, found.value))) {
      if (error && state.status == 'waiting') show();
      return;
    }
    // Where the endpoint was faster than the storage, it went back behind what was shown on an earlier visit.
    const wentBack = held;
    held = found;
    if (wentBack) fail(new EndpointError('older', key));
    else show();
  };

  const land = () => {
    flight?.abort();
    flight = undefined;
    clearTimeout(slowTimer);
    clearTimeout(timer);
  };

  const succeed = (value: T, text: string, url: string) => {
    const checked = now();
    land();
    held = { value, checked };
    error = undefined;
    failures = 0;
    earliest = checked + FIVE_MINUTES;
    set(list && !value[list] ? { status: 'empty', checked } : { status: 'ready', ...held });
    // Not before the copy of last time is read, which may be newer. A storage that hangs keeps nothing.
    void copy!.then(async () => {
      if (held!.value == value) await keepCopy(storage, key, { time: checked, text, url });
    });
  };

  const fail = (why: EndpointError) => {
    land();
    const pause = shortestPause(why);
    error = why;
    earliest = now() + pause;
    timer = setTimeout(() => startIf(hasAttention()), retryDelay(failures++, pause));
    // Without a network it fails sooner than a phone has opened its storage: the copy comes first then, if there is one.
    if (held || copyRead) show();
    else slowTimer = setTimeout(show, PATIENCE);
  };

  /** Asks the mirrors in turn, beginning with the one that worked last. */
  const ask = (turns = endpoint.length, worst?: EndpointError) => {
    const asked = client.first;
    const url = endpoint[asked]! + path;
    const request = (flight = new AbortController());
    const giveUp = (why: EndpointError) => {
      // Else it came too late, or nobody is there any more.
      if (flight != request) return;
      request.abort();
      client.first = (asked + 1) % endpoint.length;
      if (!worst || why.retryAfter) worst = why;
      if (turns > 1) ask(turns - 1, worst);
      else fail(worst);
    };
    clearTimeout(timer);
    // Our own clock, since a fetch that the page has replaced may not listen to the signal.
    timer = setTimeout(giveUp, DEADLINE / endpoint.length, new EndpointError('timeout', url));
    fetchDocument(client, url, read, request.signal, !!(held || error)).then(({ value, text }) => {
      if (held && isBehind(value, held.value)) giveUp(new EndpointError('older', url));
      else if (flight == request) succeed(value, text, url);
    }, giveUp);
  };

  const startIf = (due: boolean) => {
    if (!due || flight || !listeners.size) return;
    ask();
    slowTimer = setTimeout(() => {
      if (state == WAITING) set({ status: 'waiting', slow: true });
    }, SLOW);
    copy ??= takeCopy();
  };

  const stop = () => {
    if (listeners.size) return;
    land();
    // A failure is not kept: who comes next asks anew.
    if (error) earliest = 0;
    error = undefined;
    if (!held) state = WAITING;
  };

  onAttention(() => startIf(hasAttention() && now() >= earliest));

  return {
    get state() {
      return state;
    },
    subscribe(call) {
      const entry = { call };
      listeners.add(entry);
      startIf(now() >= earliest);
      return () => {
        // In a microtask, since an element that only moves leaves and comes back in one task.
        if (listeners.delete(entry)) void Promise.resolve().then(stop);
      };
    },
    retry() {
      startIf(true);
      if (!error) return;
      error = undefined;
      show();
    },
  };
}
