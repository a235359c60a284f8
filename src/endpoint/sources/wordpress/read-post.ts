import type { JsonObject } from '../../json.js';
import type { FoundNews, Place, ReadOptions } from '../found.js';
import { summaryOf } from '../html/summary-of.js';
import { lineOf, textOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { postDate } from './post-date.js';
import { embedded, isProtected, rendered, textIn } from './post-fields.js';
import { postPicture } from './post-picture.js';

/** Why a post is knowingly not taken. */
export type NotTaken = 'password-protected' | 'private' | 'draft' | 'not-a-post';

/** What no programme or agency is recognised by. */
const NO_TOPIC = ['post_format', 'nav_menu', 'author'];

/** Characters of a title made of the first words. */
const SHORT = 80;

/** A post that is not for the public, by its own account. */
export function notTaken(post: JsonObject): NotTaken | undefined {
  if (post.type !== undefined && post.type != 'post') return 'not-a-post';
  if (post.status !== undefined && post.status != 'publish') return post.status == 'private' ? 'private' : 'draft';
  if (isProtected(post)) return 'password-protected';
}

/** A post as news; missing where it has no identity or nothing to say. @param base address of the site */
export function readPost(
  post: JsonObject,
  base: string,
  place: Place,
  { offset }: Pick<ReadOptions, 'offset'>,
): FoundNews | undefined {
  const url = webAddress(textIn(post.link), base);
  const guid = lineOf(rendered(post.guid));
  // As its feed writes it, so that an item stays the same where one day only the feed can be read.
  const id = URL.canParse(guid) ? guid : (webAddress(guid, base) ?? url);
  const text = textOf(rendered(post.excerpt)) || textOf(rendered(post.content));
  const title = lineOf(rendered(post.title)) || summaryOf(text, SHORT);
  if (!id || !title) return;
  const published = postDate(post.date_gmt, post.date, offset);
  const modified = postDate(post.modified_gmt, post.modified, offset);
  const summary = summaryOf(text);
  const picture = postPicture(post, base);
  const authors = embedded(post, 'author').flatMap(({ name }) => lineOf(textIn(name) ?? '') || []);
  return {
    id,
    ...(url && { url }),
    title,
    ...(summary && { summary }),
    ...(published && { published }),
    // All are of one offset and length, so that their texts are ordered as they are.
    ...(modified && published && modified > published && { modified }),
    ...topicsOf(post),
    ...(picture && { picture }),
    ...(authors.length && { authors }),
    place,
  };
}

function topicsOf(post: JsonObject): Pick<FoundNews, 'tags' | 'categories'> {
  const terms = embedded(post, 'term').filter(({ taxonomy }) => !NO_TOPIC.includes(String(taxonomy)));
  const names = (isWanted: (taxonomy: unknown) => boolean) => [
    ...new Set(
      terms.filter(({ taxonomy }) => isWanted(taxonomy)).flatMap(({ name }) => lineOf(textIn(name) ?? '') || []),
    ),
  ];
  // A taxonomy of the site's own, such as "program", serves as tags do.
  return { tags: names((taxonomy) => taxonomy != 'category'), categories: names((taxonomy) => taxonomy == 'category') };
}
