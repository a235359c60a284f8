import { parseAddress } from '../read.js';
import { type ElementFacts, type Tag, tagOf, WIDGETS } from './tags.js';
import type { Policy } from './policy.js';

/** A script element with an address. */
export interface ScriptFacts<At> {
  /** Whole address. */
  src: string;
  /** The attribute `type`, in small letters. */
  type: string;
  nonce?: string;
  integrity?: string;
  at: At;
}

/** A page as the rules see it: read from its source, or from the document that a browser made of it. */
export interface PageFacts<At> {
  address: string;
  /** Elements that are widgets, marked as one, or what is left of one; in the order of the page. */
  elements: readonly ElementFacts<At>[];
  scripts: readonly ScriptFacts<At>[];
  /** Places where readers see markup of ours as text. */
  shown: readonly { text: string; at: At }[];
  /** Content of `<meta name="opd-endpoint">`. */
  endpoint?: string;
  policies: readonly Policy[];
  /** Whether a script that is not ours by its name may bring the widgets: a bundle, a loader in the page. */
  bundled: boolean;
}

/** The widgets of a page, those with an unknown name too. */
export const tagsOf = <At>({ elements }: PageFacts<At>): Tag<At>[] =>
  elements.map(tagOf).filter((tag) => tag !== undefined);

export const isKnown = <At>({ widget }: Tag<At>): boolean => Object.hasOwn(WIDGETS, widget);

/** Our script files by the names under which the build writes them: group 1 the file without ending, 2 whether it is classic. */
const OURS = /\/opd-(widgets|program-card|progress-meter|news-feed|feedback-(?:form|status|list))(\.classic)?\.js$/;

export interface OurScript<At> extends ScriptFacts<At> {
  url: URL;
  /** "widgets", or the one widget that it defines. */
  file: string;
  classic: boolean;
}

/** Those scripts of a page that are ours. */
export const ourScripts = <At>({ scripts }: PageFacts<At>): OurScript<At>[] =>
  scripts.flatMap((script) => {
    const url = parseAddress(script.src);
    const [, file, classic] = OURS.exec(url?.pathname ?? '') ?? [];
    return url && file ? [{ ...script, url, file, classic: !!classic }] : [];
  });

/** Version in an address such as `/0.1.0/opd-widgets.js` or `/1/opd-widgets.js`. */
export const versionIn = ({ pathname }: URL): string | undefined =>
  /\/(\d{1,3}(?:\.[^/]*)?)\/[^/]*$/.exec(pathname)?.[1];

/** The endpoint beside a script: the script of one version stands in a folder of its own. */
const besideScript = (url: URL): string => new URL(versionIn(url) ? '../v1/' : 'v1/', url).href;

/**
 * Base addresses of a tag, as the widget itself finds them; not one where there is nothing to find them by.
 * What is no http(s) address stands there as it is written.
 */
export function endpointsOf<At>(tag: Tag<At>, page: PageFacts<At>): string[] {
  const named = tag.attributes.get('endpoint') || page.endpoint;
  if (!named)
    return ourScripts(page)
      .slice(0, 1)
      .map(({ url }) => besideScript(url));
  return named
    .trim()
    .split(/\s+/)
    .map((base) => {
      const url = parseAddress(base, page.address);
      return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/*$/, '/') : base;
    });
}

export const isAddress = (base: string): boolean => /^https?:\/\//.test(base);

/** Where a page can have our script from: as it has it already, else from the endpoint that it names. */
export function scriptAddress<At>(page: PageFacts<At>, otherwise: string): string {
  const [script] = ourScripts(page);
  if (script) return script.url.href;
  const base = tagsOf(page)
    .flatMap((tag) => endpointsOf(tag, page))
    .find(isAddress);
  return base ? new URL('../opd-widgets.js', base).href : otherwise;
}

/** The element that loads our script. */
export const scriptElement = (src: string, more = ''): string =>
  /\.classic\.js$/.test(src)
    ? `<script defer="defer"${more} src="${src}"></script>`
    : `<script type="module"${more} src="${src}"></script>`;
