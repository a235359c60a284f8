import { make } from './make.js';

const PART = /(<\/?)([\w-]+)|([\w-]+="[^"]*"\/?>?)|([^<\w]+|\w+|<)/g;

/** Code as it is shown: names of tags in the accent, an attribute in one piece where it fits. Its text is the code, unchanged. */
export const codeLines = (code: string): Node[] =>
  code.split('\n').map((text, index, lines) => {
    const line = make('span', { className: 'line' });
    for (const [, open, name, attribute, rest] of text.matchAll(PART)) {
      if (name) line.append(open!, make('b', {}, name));
      else line.append(attribute && attribute.length < 60 ? make('i', {}, attribute) : (attribute ?? rest!));
    }
    if (index < lines.length - 1) line.append('\n');
    return line;
  });
