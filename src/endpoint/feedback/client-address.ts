import { BlockList, isIP } from 'node:net';

/** Without the port and the brackets that some proxies write, and an IPv4 address in IPv6's clothes as what it is. */
function plainAddress(written: string): string | undefined {
  const text = written.trim();
  const [, inner = text] = /^\[(.+)\](?::\d+)?$/.exec(text) ?? /^([\d.]+):\d+$/.exec(text) ?? [];
  const address = inner.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) ? address.toLowerCase() : undefined;
}

const contains = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) == 6 ? 'ipv6' : 'ipv4');

/**
 * The proxies that may say whom they speak for: addresses and networks, separated by commas.
 * @returns `undefined` where something in the list is neither
 */
export function trustedProxies(list: string): BlockList | undefined {
  const trusted = new BlockList();
  for (const item of list.split(',').filter((text) => text.trim())) {
    const [written = '', bits, ...more] = item.split('/');
    const address = plainAddress(written);
    const type = address && isIP(address) == 6 ? 'ipv6' : 'ipv4';
    const isPrefix = /^\s*\d{1,3}\s*$/.test(bits ?? '') && Number(bits) <= (type == 'ipv6' ? 128 : 32);
    if (!address || more.length || (bits != undefined && !isPrefix)) return;
    if (bits == undefined) trusted.addAddress(address, type);
    else trusted.addSubnet(address, Number(bits), type);
  }
  return trusted;
}

/**
 * Who sent a request. `X-Forwarded-For` counts only as far as trusted proxies wrote it: it is read from the right, and the
 * first that is no proxy of ours is the sender, whatever stands further left.
 */
export function clientAddress(socket: string | undefined, forwarded: string | null, trusted: BlockList): string {
  let address = plainAddress(socket ?? '');
  if (!address) return '';
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!contains(trusted, address)) break;
    const before = plainAddress(hop);
    if (!before) break;
    address = before;
  }
  return address;
}

/** What is counted as one sender: an IPv4 address, or the /64 network of an IPv6 address, which is one line's. */
export function senderOf(address: string): string {
  if (isIP(address) != 6) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  // The last group may be written as an IPv4 address, which takes the place of two.
  const length = rest.length + (address.includes('.') ? 1 : 0);
  const all =
    tail == undefined
      ? groups
      : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - length)).fill('0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
