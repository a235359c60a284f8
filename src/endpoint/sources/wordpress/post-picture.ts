import { isObject, type Json, type JsonObject } from '../../json.js';
import type { FoundNews } from '../found.js';
import { altOf, picturesIn } from '../html/pictures-in.js';
import { lineOf } from '../html/text-of.js';
import { webAddress } from '../html/web-address.js';
import { embedded, rendered, textIn } from './post-fields.js';

type Picture = NonNullable<FoundNews['picture']>;

/** Pixels across; the widgets show at most 1280, twice the width of a card. */
const WIDEST = 2048;
/** What is smaller was made for a list of the theme, and often cut. */
const NARROWEST = 600;

/** The featured picture of a post, else the first in its text. @param base address against which relative ones are read */
export function postPicture(post: JsonObject, base: string): Picture | undefined {
  const [media] = embedded(post, 'featuredmedia');
  for (const each of [media, post.featured_image]) {
    const picture = isObject(each) && pictureOf(each, base);
    if (picture) return picture;
  }
  const url = webAddress(textIn(post.jetpack_featured_media_url), base);
  return url ? { url } : picturesIn(rendered(post.content), base)[0];
}

/** Of a media item; `source`, `guid` and `attachment_meta` are of its first versions. */
function pictureOf(media: JsonObject, base: string): Picture | undefined {
  const type = textIn(media.mime_type) ?? '';
  if (type && !type.startsWith('image/')) return;
  const url = webAddress(
    bestSize(media) ?? textIn(media.source_url) ?? textIn(media.source) ?? textIn(media.guid),
    base,
  );
  if (!url) return;
  const alt = altOf(lineOf(textIn(media.alt_text) ?? ''), url);
  const credit = creditIn(lineOf(rendered(media.caption)));
  return { url, ...(alt && { alt }), ...(credit && { credit }) };
}

interface Size {
  url?: string;
  width: number;
}

const sizeOf = (value: Json | undefined): Size => {
  const { source_url, url, width } = isObject(value) ? value : {};
  return { url: textIn(source_url) ?? textIn(url), width: Number(width) || 0 };
};

/** The largest that is not larger than needed; none where the original is to be taken. */
function bestSize(media: JsonObject): string | undefined {
  const details = [media.media_details, media.attachment_meta].find(isObject);
  if (!details || !isObject(details.sizes)) return;
  if (Number(details.width) <= WIDEST) return;
  const fit = Object.values(details.sizes)
    .map(sizeOf)
    .filter(({ url, width }) => url && width >= NARROWEST && width <= WIDEST);
  return fit.sort((a, b) => b.width - a.width)[0]?.url;
}

/** Who took it, where the caption says so: "Panen raya di Lubuk Alung. Foto: Humas". */
const creditIn = (caption: string): string | undefined =>
  /(?:^|[\s(])(?:foto|photo|dok(?:umentasi)?|sumber(?: foto)?|credit)\s?[.:/]\s?([^()]{2,80}?)[).]?$/i
    .exec(caption)?.[1]
    ?.trim();
