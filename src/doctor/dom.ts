// Names of forms and images stand in the place of properties of `document`, and libraries of old replace methods of elements:
// what the doctor does to a page goes by what neither of them touches.
const { querySelectorAll, createElement, createTreeWalker } = Document.prototype;

/** Elements of the page itself. */
export const all = (selector: string): Element[] => [...querySelectorAll.call(document, selector)];

/** A property of the document, as the platform has it. */
export const ofDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

/** `<html>`. */
export const root = (): Element => all(':root')[0]!;

/** All elements, also in open shadow roots of the page; not those inside our widgets. */
export const everyElement = (): Element[] => {
  const found: Element[] = [];
  const visit = (elements: Iterable<Element>) => {
    for (const element of elements) {
      found.push(element);
      const shadow = element.shadowRoot;
      if (shadow && !element.localName.startsWith('opd-')) visit(shadow.querySelectorAll('*'));
    }
  };
  visit(all('*'));
  return found;
};

/** The element around, out of shadow roots too. */
export const around = (element: Element): Element | undefined => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
};

/** Texts below an element. */
export function textNodes(below: Node): Text[] {
  const walker = createTreeWalker.call(document, below, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

type Child = Node | string | false | undefined;

/** Makes an element: attributes by name, a listener by the name of its event. */
export function make(
  name: string,
  attributes: Record<string, string | (() => void)> = {},
  ...children: Child[]
): HTMLElement {
  const element = createElement.call(document, name) as HTMLElement;
  for (const [key, value] of Object.entries(attributes))
    if (typeof value == 'string') element.setAttribute(key, value);
    else element.addEventListener(key, value);
  fill(element, children);
  return element;
}

/** Puts children at the end of a node. */
export function fill(parent: Node, children: readonly Child[]): void {
  for (const child of children) if (child) parent.appendChild(typeof child == 'string' ? new Text(child) : child);
}

/** Takes everything out of a node. */
export function empty(node: Node): void {
  while (node.firstChild) node.removeChild(node.firstChild);
}
