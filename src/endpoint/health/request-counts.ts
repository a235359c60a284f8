import type { LogEntry } from '../log.js';
import { routeClass } from './route-class.js';

/** Bounds of the durations that are told apart, in seconds. */
export const BOUNDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10] as const;

/** What was answered for one kind of address. */
export interface Counted {
  /** How many by status. */
  statuses: Map<number, number>;
  /** How many lasted at most so long and longer than the bound before; the last: longer than all. */
  durations: number[];
  /** Of all, in seconds. */
  seconds: number;
}

export interface RequestCounts {
  add: (entry: Pick<LogEntry, 'target' | 'status' | 'milliseconds'>) => void;
  /** By kind of address. */
  all: ReadonlyMap<string, Counted>;
}

/**
 * Counts answers, with numbers alone: this runs for each of thousands a second, where hashing labels would be felt. What
 * Prometheus wants is made of it when it asks.
 */
export function createRequestCounts(): RequestCounts {
  const all = new Map<string, Counted>();
  return {
    all,
    add({ target, status, milliseconds }) {
      const name = routeClass(target);
      let counted = all.get(name);
      if (!counted) all.set(name, (counted = { statuses: new Map(), durations: zeros(), seconds: 0 }));
      const { statuses, durations } = counted;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const seconds = milliseconds / 1000;
      counted.seconds += seconds;
      let place = 0;
      while (seconds > BOUNDS[place]!) place++;
      durations[place]!++;
    },
  };
}

const zeros = (): number[] => Array<number>(BOUNDS.length + 1).fill(0);
