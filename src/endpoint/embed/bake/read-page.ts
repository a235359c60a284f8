import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { EMPTY_SCRIPT, mask } from './mask.js';

/** A part of the page: offsets of its first character and behind its last. */
export type Range = readonly [from: number, to: number];

/** An element as it is written in the page. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  startTag: Range;
  /** Missing where the page does not close it by an end tag. */
  endTag?: Range;
  /** Behind all that belongs to it. */
  end: number;
  isHtml: boolean;
  parent?: PageElement;
}

export interface Page {
  source: string;
  /** In the order of the page. */
  elements: readonly PageElement[];
  /** Those of which the browser makes several, as of `<b>` in "<p><b>a<p>b". */
  repeated: readonly PageElement[];
  /** Whether a part of it holds code of a template. */
  hasCode: (from: number, to: number) => boolean;
}

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The elements of a page as a browser makes them, by their places in its text. What stands in comments, scripts,
 * templates, `noscript` and text fields is no element.
 */
export function readPage(source: string): Page {
  const { text, hasCode } = mask(source);
  const elements: PageElement[] = [];
  const open: [Tree.Node, PageElement?][] = [[parse(text, { sourceCodeLocationInfo: true })]];
  for (let next; (next = open.pop());) {
    const [node, parent] = next;
    const element = 'tagName' in node ? elementOf(node, parent) : undefined;
    if (element) elements.push(element);
    // By hand, since real pages are nested deeper than a call stack.
    if ('childNodes' in node) for (const child of node.childNodes) open.push([child, element ?? parent]);
  }
  elements.sort((a, b) => a.startTag[0] - b.startTag[0]);
  const isRepeated = ({ startTag }: PageElement, index: number) =>
    [elements[index - 1], elements[index + 1]].some((beside) => beside?.startTag[0] == startTag[0]);
  return { source, elements, repeated: elements.filter(isRepeated), hasCode };
}

/** Missing where the page does not write the element, as with `<tbody>`. */
function elementOf(node: Tree.Element, parent?: PageElement): PageElement | undefined {
  const { startTag, endTag, endOffset } = node.sourceCodeLocation ?? {};
  if (!startTag) return;
  return {
    name: node.tagName == EMPTY_SCRIPT ? 'script' : node.tagName,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    startTag: [startTag.startOffset, startTag.endOffset],
    endTag: endTag && [endTag.startOffset, endTag.endOffset],
    end: endOffset ?? startTag.endOffset,
    isHtml: node.namespaceURI == (HTML as string),
    parent,
  };
}

/** An element and all around it, the nearest first. */
export function* around(element: PageElement): Generator<PageElement> {
  for (let each: PageElement | undefined = element; each; each = each.parent) yield each;
}
