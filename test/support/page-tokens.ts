import type { elementsOf } from './page-text.js';

type Element = ReturnType<typeof elementsOf>[number];
type Node = Element['childNodes'][number];

/** An element with the names of its attributes, a text, or the value of an attribute; and where it stands. */
export interface Token {
  where: string;
  /** Missing of an element. */
  text?: string;
}

/** Attributes whose value is an address. */
const ADDRESSES = /^(href|src|action|formaction|data-drafts)$/;

/** What depends on the words: what is like them, how many there are, what in them may be a number to hide. */
const isOfTheWords = ({ tagName, attrs }: Element): boolean => {
  const value = (name: string) => attrs.find((each) => each.name == name)?.value ?? '';
  return /(^| )(family|trays)( |$)/.test(value('class')) || (tagName == 'p' && value('class') == 'hint warn');
};
const isWordsAsLink = ({ tagName, attrs }: Element): boolean =>
  tagName == 'a' && attrs.some(({ name, value }) => name == 'href' && /^(https?:|mailto:|tel:)/.test(value));

/** All that a page is made of, in its order, but what depends on the words themselves. */
export function tokensOf(root: Element): Token[] {
  const tokens: Token[] = [];
  const walk = (node: Node, near: string) => {
    if ('value' in node && node.nodeName == '#text') {
      if (/\S/.test(node.value)) tokens.push({ where: `text in ${near}`, text: node.value });
      return;
    }
    if (!('tagName' in node)) return void tokens.push({ where: node.nodeName });
    if (isOfTheWords(node)) return;
    if (!isWordsAsLink(node)) {
      const attrs = node.attrs.filter(({ name }) => name != 'checked');
      tokens.push({ where: `<${[node.tagName, ...attrs.map(({ name }) => name)].join(' ')}>` });
      for (const { name, value } of attrs)
        if (!ADDRESSES.test(name)) tokens.push({ where: `${node.tagName} ${name}`, text: value });
    }
    const inner = /^(bdi|a|i)$/.test(node.tagName) ? near : node.tagName;
    for (const child of node.childNodes) walk(child, inner);
  };
  walk(root, '');
  return tokens;
}

/** A text in the forms in which it may be shown. */
export interface Forms {
  /** Letter by letter, beside what a reader cannot see. */
  whole: readonly string[];
  /** As a title. */
  titles: readonly string[];
}

const IS_TITLE = /^text in (title|h1|h3|span)$/;

/**
 * What a page of foreign words has that the same page of a harmless one has not.
 * @param word the harmless one
 * @param forms what has to stand in its place
 */
export function faultsBeside(page: readonly Token[], harmless: readonly Token[], word: string, forms: Forms): string[] {
  for (const [at, { where, text: expected }] of harmless.entries()) {
    const found = page[at];
    if (found?.where != where) return [`${found?.where ?? 'the end'} where ${where} belongs`];
    if (!expected?.includes(word)) continue;
    const allowed = IS_TITLE.test(where) ? [...forms.titles, ...forms.whole] : forms.whole;
    if (!allowed.some((form) => expected.replaceAll(word, () => form) == found.text))
      return [`${where} is ${JSON.stringify(found.text)}`];
  }
  return page.length > harmless.length ? [`${page[harmless.length]!.where} after the end`] : [];
}

const OWN = /^(\/kotak-pesan\/[\w\-./]*(\?[^\s<>"'`\\]*)?(#\w+)?|#isi|\/opd-inbox\.js\?v=[\w.-]+|\/favicon\.svg)$/;
const LINK = /^(https?:|mailto:[^\s?&]+$|tel:\+?\d+$)/;

/** Addresses on a page that are neither our own nor a plain link, and attributes that do something. */
export const addressFaults = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ tagName, attrs }) =>
    attrs.flatMap(({ name, value }) => {
      if (/^(on|style|srcdoc|srcset|data$|ping)/.test(name)) return [`<${tagName} ${name}>`];
      if (!ADDRESSES.test(name) || OWN.test(value)) return [];
      return tagName == 'a' && LINK.test(value) ? [] : [`<${tagName} ${name}="${value}">`];
    }),
  );
