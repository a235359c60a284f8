import { Fault } from './fault.js';
import { notAnAddress, notHttp, withPassword } from './messages.js';

/** An address as it is asked for. @throws Fault where it is none that may be asked */
export function askedAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Fault(notAnAddress);
  const url = new URL(address, base);
  if (url.protocol != 'http:' && url.protocol != 'https:') throw new Fault(notHttp(url.protocol));
  if (url.username || url.password) throw new Fault(withPassword(url.hostname));
  url.hash = '';
  return url;
}

/** An address for people: a password in it is nobody's business. */
export const shownAddress = (address: string): string => address.replace(/\/\/[^/]*@/, '//');

const withoutDot = (host: string): string => host.replace(/\.(?=:\d+$|$)/, '');

/** Whether the settings name the host of an address, alone or with its port. */
export function allows(allowHosts: readonly string[]): (url: URL) => boolean {
  const named = new Set(allowHosts.map((host) => withoutDot(host.trim().toLowerCase())));
  return ({ hostname, port, protocol }) => {
    const host = withoutDot(hostname);
    return named.has(host) || named.has(`${host}:${port || (protocol == 'https:' ? '443' : '80')}`);
  };
}
