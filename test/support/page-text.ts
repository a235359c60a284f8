import { attribute, elementsOf } from '../endpoint/publisher/report/page-checks.js';

export { attribute, elementsOf };
type Element = ReturnType<typeof elementsOf>[number];
type Node = Element['childNodes'][number];

/** The text of an element, letter by letter. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What a page says, in one line. */
export const readable = (markup: string): string =>
  elementsOf(markup)
    .filter(({ tagName }) => tagName == 'body')
    .map(textOf)
    .join('')
    .replace(/[\s\xa0]+/g, ' ');

/** Addresses that a page leads to. */
export const linksOf = (markup: string): string[] =>
  elementsOf(markup).flatMap((element) => (element.tagName == 'a' ? (attribute(element, 'href') ?? []) : []));
