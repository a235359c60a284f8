import type { Get } from '../../fetching/get.js';
import type { Json } from '../../json.js';
import { orNothing } from '../discover/or-nothing.js';
import { readSitePage } from '../discover/site-page.js';
import { askRest, type RestAnswer } from './ask-rest.js';
import { postsAddress, rootIn, siteFolder, usualRoots } from './rest-root.js';

/** The first page of the posts of a site, and where the others are. */
export interface FirstPosts {
  root: string;
  posts: Json[];
  head: Headers;
  /** The folder of the site where it answered, after redirects. */
  folder: string;
}

/** REST cannot be had. */
export interface NoRest {
  /** Addresses of the site's feeds, as far as they are known. */
  feeds: string[];
}

/** Asks for posts where they should be, and where that is not so, where the site itself says that they are. */
export async function findPosts(get: Get, site: string, query: Record<string, string>): Promise<FirstPosts | NoRest> {
  const folder = siteFolder(site);
  const [named, plain] = usualRoots(folder);
  const given = rootIn(site);
  const asked = new Set<string>();
  const ask = async (root: string): Promise<FirstPosts | RestAnswer> => {
    asked.add(root);
    const answer = await askRest(get, postsAddress(root, query));
    if (answer.json === undefined || !Array.isArray(answer.json)) return answer;
    return { root, posts: answer.json, head: answer.head, folder: new URL(new URL(folder).pathname, answer.url).href };
  };

  const first = await ask(given ?? named);
  if ('posts' in first) return first;
  // Where WordPress itself says no, it says so at every address.
  const isClosed = first.json === undefined && first.code?.startsWith('rest_');
  const guess = async (root: string | undefined): Promise<FirstPosts | undefined> => {
    if (!root || isClosed || asked.has(root)) return;
    const answer = await orNothing(ask(root));
    return answer && 'posts' in answer ? answer : undefined;
  };
  const second = await guess((first.json === undefined && first.root) || plain);
  if (second) return second;
  const page = await orNothing(get(folder, { accept: 'text/html' }));
  const { rest, feeds } = page ? readSitePage(page) : { feeds: [] };
  return (await guess(rest)) ?? { feeds: feeds.map(({ url }) => url) };
}
