import {
  isLeftOver,
  PLAIN_MARK,
  readPolicy,
  tagOf,
  type ElementFacts,
  type PageFacts,
  type Policy,
} from '../contract/page/index.js';
import { all, around, everyElement, ofDocument, root, textNodes } from './dom.js';

/** The doctor's own element; it is no widget. */
export const OWN = 'opd-doctor';

/** Where markup stands as text on purpose, or is nothing that a reader sees. */
const MEANT_SO = 'pre, code, kbd, samp, textarea, script, style, noscript, template, title, [contenteditable]';
const OURS_AS_TEXT = /<\/?opd-[a-z-]+|data-opd-widget=|<script[^>]+opd-(widgets|program|progress|news|feedback)/i;

const factsOf = (element: Element): ElementFacts<Element> => ({
  name: element.localName,
  attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])),
  at: element,
});

/** What was made of plain markup that is there itself: then it is the markup that the page wrote, and has to mend. */
const isUpgraded = (element: Element): boolean =>
  !!element.parentNode &&
  (!!around(element)?.hasAttribute(PLAIN_MARK) || !!element.firstElementChild?.hasAttribute(PLAIN_MARK));

const metaContent = (selector: string): string | undefined => all(selector)[0]?.getAttribute('content') ?? undefined;

/** The page as the rules of the contract see it. @param policies those of its headers, as far as they are known */
export function pageFacts(policies: readonly Policy[]): PageFacts<Element> {
  const elements = everyElement().filter(({ localName }) => localName != OWN);
  const scripts = elements.filter(
    (element) => element instanceof HTMLScriptElement && element.src,
  ) as HTMLScriptElement[];
  const metas = all('meta[http-equiv="content-security-policy" i]');
  return {
    address: ofDocument('baseURI'),
    elements: elements.map(factsOf).filter((facts) => (tagOf(facts) || isLeftOver(facts)) && !isUpgraded(facts.at)),
    scripts: scripts.map((at) => ({
      src: at.src,
      type: (at.getAttribute('type') ?? '').toLowerCase(),
      nonce: at.nonce || undefined,
      integrity: at.integrity || undefined,
      at,
    })),
    shown: textNodes(root())
      .filter(({ data, parentElement }) => OURS_AS_TEXT.test(data) && !parentElement?.closest(MEANT_SO))
      .map(({ data, parentElement }) => ({ text: data, at: parentElement! })),
    endpoint: metaContent('meta[name="opd-endpoint"]'),
    policies: [...policies, ...metas.map((meta) => readPolicy(meta.getAttribute('content') ?? ''))],
    bundled: false,
  };
}
