import { all, around } from './dom.js';

/** A selector by which a person finds the element in the page's sources: id, classes, else its place in its parent. */
export function selectorOf(element: Element, depth = 3): string {
  const name = CSS.escape(element.localName);
  const id = element.getAttribute('id');
  if (id) return `#${CSS.escape(id)}`;
  const classes = [...element.classList].map((word) => `.${CSS.escape(word)}`).join('');
  const own = name + classes;
  const parent = around(element);
  if (!depth || !parent || all(own).length == 1) return own;
  const alike = [...parent.children].filter(({ localName }) => localName == element.localName);
  const place = alike[1] ? `:nth-of-type(${alike.indexOf(element) + 1})` : '';
  return `${selectorOf(parent, depth - 1)} > ${own}${place}`;
}
