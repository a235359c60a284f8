import ipaddr from 'ipaddr.js';

/** All that is given out for the public internet today; the rest of IPv6 is for other uses, or for none. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by its number, but inside Azure it is the machine's own host. */
const METADATA = new Set(['168.63.129.16']);

/**
 * Whether an IP address is one that anybody on the internet can reach. IPv4 wrapped into IPv6 (mapped, NAT64, 6to4, Teredo)
 * never counts: nothing is lost, since a name that has such an address has the plain one, too.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() != 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL);
}
