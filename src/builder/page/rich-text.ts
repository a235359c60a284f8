import { make } from './make.js';

const MARKED = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((.+?)\)/g;

/** **Bold**, `code` and [links](address) of our own texts as nodes; everything else is text. */
export function richText(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, bold, code, words, href] = found;
    nodes.push(text.slice(from, found.index));
    if (bold) nodes.push(make('b', {}, bold));
    else if (code) nodes.push(make('code', {}, code));
    else nodes.push(make('a', { href: href! }, words!));
    from = found.index + whole.length;
  }
  return [...nodes, text.slice(from)];
}
