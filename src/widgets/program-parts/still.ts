import { render, type TemplateResult } from 'lit/html.js';
import { inertDocument } from '../inert-document.js';

/** Pictures drawn in a document that nobody sees are not asked for. */
const elsewhere = inertDocument();

/**
 * Makes a function that draws a part of an element once and keeps it as long as its values are the same. Lit keeps an object for
 * every value of a template while the element lives, 5 KB a card altogether; here they go when the part is drawn.
 * @param keysOf what has to change for the part to be drawn anew; all values when absent
 */
export function still<Values extends unknown[]>(
  template: (...values: Values) => TemplateResult,
  keysOf: (...values: Values) => unknown[] = (...values) => values,
): (host: object, ...values: Values) => Element {
  const drawn = new WeakMap<object, { keys: unknown[]; node: Element }>();
  return (host, ...values) => {
    const keys = keysOf(...values);
    const last = drawn.get(host);
    if (last?.keys.every((key, index) => key == keys[index])) return last.node;
    const box = elsewhere.createElement('div');
    render(template(...values), box, { creationScope: elsewhere });
    // The copy is known to no script: not even a wrapper of its nodes is held.
    const part = box.childElementCount == 1 ? box.firstElementChild! : box;
    const node = Document.prototype.importNode.call(document, part, true) as Element;
    drawn.set(host, { keys, node });
    return node;
  };
}
