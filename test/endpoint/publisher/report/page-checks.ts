import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const isElement = (node: Node): node is Element => 'tagName' in node;

/** All elements of a page, in the order of its text. */
export function elementsOf(page: string): Element[] {
  const below = (node: Node): Element[] => [
    ...(isElement(node) ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parse(page));
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((item) => item.name == name)?.value;

/** What a reader reads: no tags, single blanks. */
export const readable = (page: string): string => {
  const text = (node: Node): string => {
    if ('value' in node) return node.value.replace(/\s+/g, ' ');
    if (!('childNodes' in node) || ['head', 'style'].includes(node.nodeName)) return '';
    const inner = node.childNodes.map(text).join('');
    return /^(bdi|b|span|code|a|time|#document|html)$/.test(node.nodeName) ? inner : `\n${inner}\n`;
  };
  return text(parse(page))
    .replace(/ +/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
};

/** What holds for every page of the publisher, whatever its sources say. */
export function checkPage(page: string): void {
  const errors: string[] = [];
  parse(page, { onParseError: ({ code }) => errors.push(code) });
  assert.deepEqual(errors, [], 'it is well-formed');
  const elements = elementsOf(page);
  const names = elements.map(({ tagName }) => tagName);
  const all = (name: string) => elements.filter(({ tagName }) => tagName == name);
  for (const name of ['script', 'img', 'iframe', 'object', 'link', 'form', 'base', 'svg'])
    assert.ok(!names.includes(name), `no ${name}`);
  for (const { attrs } of elements)
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^(on|style|src)/);
      if (name == 'href') assert.match(value, /^(#[a-z-]+|\?lang=(id|en)|status\.json)$/);
    }
  assert.equal(all('html').map((element) => attribute(element, 'lang')).length, 1);
  for (const name of ['main', 'h1', 'title', 'header']) assert.equal(all(name).length, 1, name);
  const levels = names.flatMap((name) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
  levels.forEach((level, index) => assert.ok(!index || level <= levels[index - 1]! + 1, `no heading skips a level`));
  for (const heading of all('th')) assert.ok(attribute(heading, 'scope'), 'every table heading says what of');
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  assert.equal(new Set(ids).size, ids.length, 'ids stand once');
  for (const link of all('a')) {
    const to = attribute(link, 'href')!;
    if (to.startsWith('#')) assert.ok(ids.includes(to.slice(1)), to);
  }
}
