import type { Store } from './store.js';

const DAY = 864e5;
/** Western Indonesian Time, by which a day is counted. */
const WIB = 7 * 36e5;

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
      const start = Math.floor((time + WIB) / DAY) * DAY;
      const name = `address ${new Date(start).toISOString().slice(0, 10)}`;
      if (name != today) known.delete(today);
      today = name;
      return get(name, start - WIB + DAY);
    },
  };
}
