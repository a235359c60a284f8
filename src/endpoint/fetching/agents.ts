import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublic } from './public-address.js';

/** All addresses of a name. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

/** A name leads into a private network. */
export class PrivateAddress extends Error {
  constructor(
    readonly hostname: string,
    readonly address: string,
  ) {
    super(`${hostname} is at ${address}`);
    this.name = 'PrivateAddress';
  }
}

export interface Agents {
  /** Connects to public addresses only. */
  guarded: Agent;
  /** Connects wherever a name leads. */
  open: Agent;
}

/**
 * What holds the connections. The address is judged when the connection is made, on the very answer of the name server that
 * is connected to: a name that leads elsewhere at the second look is of no use. Proxies of the environment are not used.
 */
export function createAgents(lookup: Lookup, timeout: number): Agents {
  const agent = (allowed: (address: string) => boolean): Agent => {
    // Only cleans up: who asks has given up by then, and has said why.
    const connect = buildConnector({ lookup: lookupOf(lookup, allowed), timeout: timeout + 1000 });
    return new Agent({
      connections: 1,
      connect: (options, callback) =>
        // Numbers are never looked up.
        isIP(options.hostname) && !allowed(options.hostname)
          ? callback(new PrivateAddress(options.hostname, options.hostname), null)
          : connect(options, callback),
    });
  };
  return { guarded: agent(isPublic), open: agent(() => true) };
}

const lookupOf =
  (lookup: Lookup, allowed: (address: string) => boolean): LookupFunction =>
  (hostname, { all }, callback) => {
    const found = lookup(hostname).then((addresses) => {
      const usable = addresses.filter(({ address }) => allowed(address));
      if (addresses.length && !usable.length) throw new PrivateAddress(hostname, addresses[0]!.address);
      return usable;
    });
    found.then(
      (usable) => (all ? callback(null, usable) : callback(null, usable[0]?.address ?? '', usable[0]?.family)),
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
