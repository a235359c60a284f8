import type { Discovered } from '../../sources/discover/discover.js';

/** What a new publisher's folder is made from. */
export interface Wanted {
  /** Name of the regency that publishes. */
  name: string;
  /** Name of its first agency. */
  agency: string;
  /** Address of the agency's site, as it was given. */
  site?: string;
  /** What was found there; missing where the site could not be reached. */
  discovered?: Discovered;
  /** Tables with programmes, by their place on this computer. */
  tables: string[];
  /** Public address of the endpoint, where it is known. */
  baseUrl?: string;
  /** Hosts that may be asked although their address is private. */
  allowHosts: string[];
}
