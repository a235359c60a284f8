/** A picture as a feed names it. */
export interface RawPicture {
  url: string;
  alt?: string;
  credit?: string;
}

/** Name of the field, and what stands in it. */
export type Field = readonly [name: string, value: string];

/** An item as a feed has it, whatever its format: nothing is checked, texts are HTML. */
export interface RawItem {
  id?: string;
  /** Addresses of the article, the best first; may be relative. */
  links: string[];
  /** What the relative addresses of this item are seen from, where it says so. */
  base?: string;
  title?: string;
  /** The summary before the whole text. */
  texts: string[];
  /** When it was published; the field that says it best first. */
  published: Field[];
  modified: Field[];
  tags: string[];
  categories: string[];
  authors: string[];
  /** Named beside the text, the best first. */
  pictures: RawPicture[];
  /** Small ones, for where the text has none either. */
  thumbnails: RawPicture[];
  /** Why it is no news for the public. */
  kept?: 'draft' | 'not-a-post';
}

/** A feed, or one page of it. */
export interface RawFeed {
  items: RawItem[];
  /** Address of its site, which relative addresses are seen from. */
  base?: string;
  /** Address of the page with older items. */
  next?: string;
  /** How many items the site has, where the feed says so and begins with the first. */
  total?: number;
  /** The feed itself says that nothing is missing in it. */
  complete?: boolean;
}

/** The values that are there, each with the name of its field. */
export const fields = (...found: (readonly [name: string, value: string | undefined])[]): Field[] =>
  found.flatMap(([name, value]) => (value ? [[name, value] as const] : []));

/** The texts that are there. */
export const present = (...texts: (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);
