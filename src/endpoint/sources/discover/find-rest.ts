import type { Get } from '../../fetching/get.js';
import { isObject, type Json } from '../../json.js';
import type { ReadOptions } from '../found.js';
import { lineOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { askRest, numberInHead } from '../wordpress/ask-rest.js';
import { textIn } from '../wordpress/post-fields.js';
import { postsAddress, restAddress, usualRoots } from '../wordpress/rest-root.js';
import type { FoundSource } from './discover.js';
import { orNothing } from './or-nothing.js';

/** What REST tells of a site. */
export interface FoundRest {
  source: FoundSource;
  title?: string;
  logo?: string;
  offset?: ReadOptions['offset'];
}

const OFFSETS: Record<string, ReadOptions['offset']> = { 7: '+07:00', 8: '+08:00', 9: '+09:00' };

/** Asks whether a site gives its posts by REST, and how many. @param told the root that its page names */
export async function findRest(get: Get, folder: string, told?: string): Promise<FoundRest | undefined> {
  const [named, plain] = usualRoots(folder);
  for (const root of told ? [told] : [named, plain]) {
    const posts = await orNothing(askRest(get, postsAddress(root, { per_page: '1', _fields: 'id' })));
    // Where WordPress itself says no, it says so at every address.
    if (posts?.json === undefined && posts?.code?.startsWith('rest_')) return;
    if (posts?.json === undefined || !Array.isArray(posts.json)) continue;
    const count = numberInHead(posts.head, 'x-wp-total') ?? posts.json.length;
    const about = await orNothing(askRest(get, restAddress(root, '', { _fields: 'name,site_icon_url,gmt_offset' })));
    // Where REST is at its usual place, the address of the site says it all.
    const address = root == named ? folder : root;
    return { source: { what: 'wordpress', address, count }, ...aboutSite(about?.json, folder) };
  }
  return;
}

function aboutSite(json: Json | undefined, folder: string): Omit<FoundRest, 'source'> {
  if (!isObject(json)) return {};
  const { name, site_icon_url: icon, gmt_offset: hours } = json;
  return {
    title: lineOf(textIn(name) ?? '').slice(0, 200) || undefined,
    logo: webAddress(textIn(icon), folder),
    offset: OFFSETS[String(hours)],
  };
}
