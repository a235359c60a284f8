import { PUBLIC_HEADERS, SCRIPT_CACHE } from '../headers.js';
import { ALIAS_HEADERS, VERSION_HEADERS } from './version-addresses.js';

const SCRIPT = 'opd-[^/]+\\.(js|map|txt|zip)';
const OF_VERSION = `(${SCRIPT}|sri\\.json)`;

/**
 * Where web servers find scripts, as regular expressions of addresses without the first slash, and what they say of them. Where
 * two fit, the later one counts.
 */
export const SCRIPT_PLACES: readonly (readonly [address: string, headers: Record<string, string>])[] = [
  [SCRIPT, { ...PUBLIC_HEADERS, ...SCRIPT_CACHE }],
  [`[0-9]+\\.[0-9]+\\.[0-9]+[^/]*/${OF_VERSION}`, VERSION_HEADERS],
  [`[0-9]+/${OF_VERSION}`, ALIAS_HEADERS],
];
