import type { Get } from '../../fetching/get.js';
import { isObject, type Json } from '../../json.js';
import { SourceFailed } from '../found.js';
import { askRest, numberInHead } from './ask-rest.js';
import type { FirstPosts } from './find-posts.js';
import { postsAddress } from './rest-root.js';

/** What pages of posts hold, in their order, each post once. */
export interface AllPosts {
  posts: Json[];
  /** Whether these are all that the site has. */
  complete: boolean;
  /** How many posts there are beyond those wanted, where the site tells it. */
  beyond: number;
  /** The page that could not be read; those behind it were not asked for. */
  missing?: number;
}

/** Reads the pages behind the first, to the end of the list or to as many posts as are wanted. */
export async function allPosts(
  get: Get,
  { root, posts: firstPosts, head: firstHead }: FirstPosts,
  query: Record<string, string>,
  most: number,
): Promise<AllPosts> {
  const perPage = Number(query.per_page);
  const posts: Json[] = [];
  const seen = new Set<Json | undefined>();
  /** Adds what was not there yet: a post that appears meanwhile moves the others to later pages. */
  const add = (page: Json[]): number => {
    const fresh = page.filter((post) => {
      const id = isObject(post) ? (post.id ?? post.link) : undefined;
      return id === undefined || !seen.has(id);
    });
    for (const post of page) if (isObject(post)) seen.add(post.id ?? post.link);
    posts.push(...fresh);
    return fresh.filter(isObject).length;
  };
  const total = numberInHead(firstHead, 'x-wp-total');
  const result = (complete: boolean, missing?: number): AllPosts => ({
    posts: posts.slice(0, most),
    complete: complete && posts.length <= most,
    beyond: posts.length >= most && total ? Math.max(0, total - most) : 0,
    ...(missing && { missing }),
  });

  let pages = numberInHead(firstHead, 'x-wp-totalpages');
  let length = firstPosts.length;
  let fresh = add(firstPosts);
  for (let page = 1; ;) {
    // A short page may hold only what everyone may read of it: the number of pages counts, where it is told.
    // A list that is empty without a word may be any plugin's doing, and deletes nothing.
    if (pages === undefined ? length < perPage : page >= pages) return result(pages === 0 || posts.length > 0);
    if (!fresh || posts.length >= most || page * perPage >= most) return result(false);
    page++;
    const answer = await nextPage(get, postsAddress(root, { ...query, page: String(page) }));
    if (answer == 'end') return result(true);
    if (!answer) return result(false, page);
    length = answer.posts.length;
    fresh = add(answer.posts);
    pages = numberInHead(answer.head, 'x-wp-totalpages') ?? pages;
    // Where a post was taken away meanwhile, another has moved to a page already read.
    if (total !== undefined && (numberInHead(answer.head, 'x-wp-total') ?? total) < total) return result(false);
  }
}

async function nextPage(get: Get, address: string): Promise<{ posts: Json[]; head: Headers } | 'end' | undefined> {
  try {
    const answer = await askRest(get, address);
    if (answer.json === undefined) return answer.code == 'rest_post_invalid_page_number' ? 'end' : undefined;
    return Array.isArray(answer.json) ? { posts: answer.json, head: answer.head } : undefined;
  } catch (error) {
    // What was read of the site is worth more than nothing.
    if (error instanceof SourceFailed) return;
    throw error;
  }
}
