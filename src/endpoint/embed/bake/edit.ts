import { escapeMarkup } from '../../../widgets/in-words/escape.js';
import type { Place } from './places.js';
import type { Plan } from './plan.js';
import type { Range } from './read-page.js';

/** A text to put in the place of another. */
export interface Edit {
  range: Range;
  text: string;
}

/** Editors make line breaks of line breaks: what is written stays in one line. */
const inOneLine = (markup: string): string => markup.replace(/[\t\n\f\r ]+/g, ' ').trim();

/** Everything but ASCII as numbers: so it reads the same in each encoding. */
const inAscii = (markup: string): string => markup.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)!};`);

/** What is written into a page for one widget. @param ascii for pages whose encoding is not known to be UTF-8 */
export function editsOf(source: string, place: Place, { inside, attributes, href }: Plan, ascii: boolean): Edit[] {
  const encoded = (markup: string) => (ascii ? inAscii(inOneLine(markup)) : inOneLine(markup));
  const added: [string, string][] = [
    ...(place.needsHref ? [['href', href] as [string, string]] : []),
    ...attributes.map(([name, value]): [string, string] => [place.prefix + name, value]),
  ];
  const end = place.startTag[1] - 1;
  const children: Edit = {
    range: place.inside,
    text: encoded(inside) + place.kept.map((range) => source.slice(...range)).join(''),
  };
  if (!added.length) return [children];
  const text = added.map(([name, value]) => ` ${name}="${encoded(escapeMarkup(value))}"`).join('');
  return [{ range: [end, end], text }, children];
}

/** A text with some of its parts replaced. @param edits in the order of the text */
export function edited(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const { range, text } of edits) {
    parts.push(source.slice(last, range[0]), text);
    last = range[1];
  }
  return parts.join('') + source.slice(last);
}
