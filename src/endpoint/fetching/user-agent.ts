import { ownVersion } from '../versions/own-version.js';

/** How the publisher names itself to the sites it asks. @param site public page of who runs it, where complaints can go */
export async function userAgentOf(site?: string): Promise<string> {
  const page = site && /^https?:/i.test(site) && URL.canParse(site) ? new URL(site) : undefined;
  return `opd-widgets/${await ownVersion()}${page ? ` (+${page.origin}${page.pathname})` : ''}`;
}
