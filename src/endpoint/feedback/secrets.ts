import { DAY, dayOf, startOfDay } from '../../contract/wib.js';
import type { Store } from './store.js';

export interface Secrets {
  of(name: 'ticket' | 'challenge' | 'sign-in'): Promise<string>;
  /** The key of the day, which makes numbers of addresses. The store throws it away once the day is over. */
  ofDay(time: number): Promise<string>;
}

/** The secrets of a store, each asked for once: they do not change. */
export function createSecrets(store: Pick<Store, 'secret'>): Secrets {
  const known = new Map<string, string>();
  let today = '';
  const get = async (name: string, expires?: number): Promise<string> => {
    const secret = known.get(name) ?? (await store.secret(name, expires));
    known.set(name, secret);
    return secret;
  };
  return {
    of: (name) => get(name),
    ofDay(time) {
      const day = dayOf(time);
      const name = `address ${day}`;
      if (name != today) known.delete(today);
      today = name;
      return get(name, startOfDay(day) + DAY);
    },
  };
}
