import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';

/** A text that is not empty. */
export const textIn = (value: Json | undefined): string | undefined =>
  typeof value == 'string' && value.trim() ? value : undefined;

/** HTML of a field, which is `{rendered}`, or the text itself in the first versions; empty where there is none. */
export const rendered = (field: Json | undefined): string => textIn(isObject(field) ? field.rendered : field) ?? '';

/** Whether a password is needed to read it. */
export const isProtected = ({ content, excerpt }: JsonObject): boolean =>
  [content, excerpt].some((field) => isObject(field) && field.protected === true);

/**
 * What a post carries of the things it points to.
 * @param relation without the prefix, which was `wp:` not always: `https://api.w.org/term` in 2016
 */
export function embedded(post: JsonObject, relation: string): JsonObject[] {
  if (!isObject(post._embedded)) return [];
  const name = Object.keys(post._embedded).find(
    (each) => each.replace(/^(wp:|https:\/\/api\.w\.org\/)/, '') == relation,
  );
  const list = name === undefined ? undefined : post._embedded[name];
  return objectsOf(Array.isArray(list) ? list.flat() : list);
}
