import { fixtureSync, waitUntil } from '@open-wc/testing';
import { indexedCopies } from '../../src/client/copies.js';

// Pages of other tests may be open beside this one: each has a database of its own, whose forty copies are not driven out.
const { open, databases } = IDBFactory.prototype;
const page = crypto.randomUUID();
IDBFactory.prototype.open = function (name) {
  return open.call(this, `${name}-${page}`);
};
IDBFactory.prototype.databases = async function () {
  const all = await databases.call(this);
  return all
    .filter(({ name }) => name!.endsWith(page))
    .map((one) => ({ ...one, name: one.name!.slice(0, -page.length - 1) }));
};

// They may also stand in front of this one, and what nobody looks at tries nothing again.
Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });

type Attributes = Record<string, string | number>;

/** Makes an element and puts it into the page; it goes with the end of the test. */
export function place<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  content = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (content) element.append(content);
  fixtureSync<HTMLElement>('<div></div>').append(element);
  return element;
}

/** What a reader sees of a widget, with plain blanks: its own content until it has drawn. */
export function textOf(element: Element): string {
  const parts = [...(element.shadowRoot ?? element).childNodes].map((node) =>
    node instanceof HTMLElement ? node.innerText : node instanceof Text ? node.data : '',
  );
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until a reader sees these words. */
export async function says(element: Element, words: RegExp | string): Promise<string> {
  const matches = () => (typeof words == 'string' ? textOf(element).includes(words) : words.test(textOf(element)));
  try {
    await waitUntil(matches, '', { interval: 10, timeout: 5000 });
  } catch {
    throw new Error(`“${textOf(element)}” does not say ${String(words)}`);
  }
  return textOf(element);
}

export const inside = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;

/** Whether there is one: asserting on an element itself makes the runner print its whole page when that fails. */
export const has = (element: Element, selector: string): boolean => inside(element, selector) != null;

export const allInside = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The button a reader would press by these words. */
export const button = (element: Element, words: string): HTMLElement =>
  allInside(element, 'button').find(({ innerText }) => innerText.includes(words))!;

/** Stores a document as the copy of an earlier visit. */
export const hold = (base: string, path: string, document: unknown, time: number): Promise<unknown> =>
  indexedCopies().set(base + path, { time, text: JSON.stringify(document), url: base + path });

const { now } = Date;
/** Stops the page's clock at a time, in milliseconds since 1970; without one it runs again. */
export const stopClock = (time?: number): void => {
  Date.now = time === undefined ? now : () => time;
};

/** Events of an element, by name, as they come. */
export function eventsOf(element: Element): string[] {
  const seen: string[] = [];
  for (const name of ['load', 'error']) element.addEventListener(name, () => seen.push(name));
  return seen;
}
