import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  isLeftOver,
  readPolicies,
  readPolicy,
  tagOf,
  type ElementFacts,
  type PageFacts,
} from '../../contract/page/index.js';
import type { Got } from './get.js';

/** Where text is no element and is not read either, or stands there to be read as code. */
const NO_PLACE = /^(pre|code|kbd|samp|textarea|script|style|noscript|template|title)$/;
const OURS_AS_TEXT = /<\/?opd-[a-z-]+|data-opd-widget=|<script[^>]+opd-(widgets|program|progress|news|feedback)/i;
/** What a loader or a bundle of ours holds. */
const BRINGS_OURS = /opd-(widgets|program-card|progress-meter|news-feed|feedback-form)/;

/** A page as it came over the wire; places in it are lines. */
export interface PageSource extends PageFacts<number> {
  /** Addresses of other scripts, which may bring the widgets in a bundle. */
  otherScripts: string[];
  language: string;
}

const attributesOf = ({ attrs }: Tree.Element): Map<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]));

const resolved = (address: string, base: string): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** Calls for each element and text of a page, in its order; not for what stands in templates. */
function visit(
  node: Tree.ParentNode,
  element: (found: Tree.Element) => void,
  text: (found: Tree.TextNode) => void,
): void {
  const open: Tree.Node[] = [...node.childNodes].reverse();
  for (let next; (next = open.pop());) {
    if (next.nodeName == '#text') text(next as Tree.TextNode);
    else if ('tagName' in next) {
      element(next);
      if (next.tagName != 'template') open.push(...[...next.childNodes].reverse());
    }
  }
}

/** Reads a page as a browser without scripts does. */
export function readPageSource({ address, headers, body }: Got): PageSource {
  const elements: ElementFacts<number>[] = [];
  const scripts: PageSource['scripts'][number][] = [];
  const shown: PageSource['shown'][number][] = [];
  const policies = readPolicies(headers['content-security-policy']?.toString() ?? '');
  const page = { address, endpoint: undefined as string | undefined, bundled: false, language: '' };

  visit(
    parse(decoded(body, headers['content-type']), { sourceCodeLocationInfo: true }),
    (found) => {
      const attributes = attributesOf(found);
      const at = found.sourceCodeLocation?.startLine ?? 1;
      const facts = { name: found.tagName, attributes, at };
      if (tagOf(facts) || isLeftOver(facts)) elements.push(facts);
      const content = attributes.get('content') ?? '';
      if (found.tagName == 'html') page.language = attributes.get('lang') ?? '';
      if (found.tagName == 'base') page.address = resolved(attributes.get('href') ?? '', address) ?? address;
      if (found.tagName == 'meta' && attributes.get('name') == 'opd-endpoint') page.endpoint ??= content;
      if (found.tagName == 'meta' && attributes.get('http-equiv')?.toLowerCase() == 'content-security-policy')
        policies.push(readPolicy(content));
      if (found.tagName != 'script') return;
      const src = resolved(attributes.get('src') ?? '', page.address);
      if (attributes.get('src') && src)
        scripts.push({
          src,
          type: (attributes.get('type') ?? '').toLowerCase(),
          nonce: attributes.get('nonce'),
          integrity: attributes.get('integrity'),
          at,
        });
      else if (found.childNodes.some((child) => 'value' in child && BRINGS_OURS.test(child.value))) page.bundled = true;
    },
    ({ value, parentNode, sourceCodeLocation }) => {
      if (OURS_AS_TEXT.test(value) && !isNoPlace(parentNode))
        shown.push({ text: value, at: sourceCodeLocation?.startLine ?? 1 });
    },
  );
  const otherScripts = scripts.map(({ src }) => src).filter((src) => !/\/opd-[\w.-]+$/.test(new URL(src).pathname));
  return { ...page, elements, scripts, shown, policies, otherScripts };
}

/** Whether a script that is not ours by its name brings the widgets. */
export const bringsOurs = (code: Buffer): boolean => BRINGS_OURS.test(code.toString());

function isNoPlace(node: Tree.ParentNode | null): boolean {
  for (let at: Tree.ParentNode | null = node; at && 'tagName' in at; at = at.parentNode)
    if (NO_PLACE.test(at.tagName) || at.tagName.startsWith('opd-')) return true;
  return false;
}

/** All that is looked for is ASCII: a wrong guess of the encoding harms nothing. */
function decoded(body: Buffer, type = ''): string {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? [];
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString();
  }
}
