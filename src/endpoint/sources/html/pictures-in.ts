import { readHtml } from './read-html.js';
import { webAddress } from './web-address.js';

/** A picture of an article. */
export interface FoundPicture {
  /** Absolute, http or https. */
  url: string;
  alt?: string;
}

/** Pictures of one article that are told; the first is what matters. */
const MOST = 50;
/** Pixels below which a picture is an icon, a smiley or a counter. */
const SMALL = 48;

const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-large_image', 'data-large-file'];
const NO_PICTURE =
  /gravatar\.com\/avatar|s\.w\.org\/images\/core\/emoji|\/emoji\/|wp-includes\/images\/smilies|feedburner\.com|\/pixel[./?]|pixel\.wp\.com|stats\.wordpress\.com|facebook\.com\/tr\b|doubleclick\.net|blogblog\.com\/img|googleusercontent\.com\/tracker/i;
const NO_PICTURE_CLASS = /\b(?:avatar|emoji|wp-smiley|gravatar)\b/i;
/** What a camera or a telephone calls its files. */
const FILE_NAME =
  /^(?:[\w-]+\.(?:jpe?g|png|gif|webp)|(?:img|dsc|maj|wa|screenshot|whatsapp image)[\s_-]*\d.*|[\d_-]+)$/i;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const fileName = (url: string): string =>
  (/([^/]*)\.\w+$/.exec(new URL(url).pathname)?.[1] ?? '').replace(/-\d+x\d+$/, '');

/** The description of a picture for who cannot see it; none where it is only the name of the file. */
export function altOf(written: string | undefined, url: string): string | undefined {
  const alt = written
    ?.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
  return alt && !FILE_NAME.test(alt) && letters(alt) != letters(fileName(url)) ? alt : undefined;
}

/** The pictures of an HTML text, in its order, each once; without counters, smileys and faces of authors. */
export function picturesIn(html: string, base: string): FoundPicture[] {
  const found = new Map<string, FoundPicture>();
  readHtml(html, {
    start(name, attributes) {
      if (name != 'img' || found.size >= MOST || isIcon(attributes)) return;
      const address = addresses(attributes).find((each) => each && !each.startsWith('data:'));
      const url = webAddress(address, base);
      if (!url || NO_PICTURE.test(url) || found.has(url)) return;
      const alt = altOf(attributes.get('alt'), url);
      found.set(url, alt ? { url, alt } : { url });
    },
  });
  return [...found.values()];
}

/** Where the picture may be, the best first: what a script would put there later is larger than what stands there now. */
const addresses = (attributes: ReadonlyMap<string, string>): (string | undefined)[] => [
  largest(attributes.get('data-srcset') ?? attributes.get('data-lazy-srcset') ?? attributes.get('srcset')),
  ...LAZY.map((name) => attributes.get(name)?.trim()),
  attributes.get('src')?.trim(),
];

/** The largest of a `srcset` that is not larger than any widget shows. */
function largest(srcset = ''): string | undefined {
  const candidates = srcset.split(/,\s+|,(?=https?:)/).map((each) => {
    const [address = '', size = ''] = each.trim().split(/\s+/);
    return { address, width: /^\d{1,6}w$/.test(size) ? parseInt(size) : 0 };
  });
  const known = candidates.filter(({ address, width }) => address && width > 0 && width <= 2048);
  return known.sort((a, b) => b.width - a.width)[0]?.address;
}

function isIcon(attributes: ReadonlyMap<string, string>): boolean {
  const isSmall = (name: string) => {
    const pixels = /^\s*(\d{1,6})\s*(?:px\s*)?$/.exec(attributes.get(name) ?? '')?.[1];
    return pixels !== undefined && Number(pixels) < SMALL;
  };
  return isSmall('width') || isSmall('height') || NO_PICTURE_CLASS.test(attributes.get('class') ?? '');
}
