import { parse, YAMLParseError } from 'yaml';
import { isObject, type Json } from '../../json.js';

/** A Markdown file with its head. */
export interface Page {
  /** By name, in small letters, blanks for anything between words. */
  fields: Map<string, Json>;
  body: string;
}

const HEAD = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A head that cannot be read, with its row in the file. */
export class HeadError extends Error {
  constructor(readonly row: number) {
    super(`row ${row}`);
    this.name = 'HeadError';
  }
}

function parseHead(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20, uniqueKeys: false });
  } catch (error) {
    // Other errors are of heads that refer to themselves again and again. The head begins in the second row.
    throw new HeadError(1 + ((error instanceof YAMLParseError && error.linePos?.[0].line) || 1));
  }
}

/** Splits a Markdown file into head and text; `undefined` without a head. @throws HeadError */
export function readPage(text: string): Page | undefined {
  const head = HEAD.exec(text);
  if (!head) return;
  const value = parseHead(head[1]!);
  const fields = isObject(value) ? Object.entries(value) : [];
  return {
    fields: new Map(fields.flatMap(([name, field]) => (field === undefined ? [] : [[plainName(name), field]]))),
    body: text.slice(head[0].length),
  };
}

/** Fields by all the names that people may write. */
export type Names<Field extends string> = Readonly<Record<Field, string>>;

/** The fields of a page under the names used here; calls `unknown` with the others. */
export function fieldsOf<Field extends string>(
  page: Page,
  names: Names<Field>,
  unknown: (name: string) => void,
): Partial<Record<Field, Json>> {
  const known = new Map<string, Field>();
  for (const field of Object.keys(names) as Field[]) for (const name of names[field].split('|')) known.set(name, field);
  const found: Partial<Record<Field, Json>> = {};
  for (const [name, value] of page.fields) {
    const field = known.get(name);
    if (field) found[field] ??= value;
    else if (value !== null) unknown(name);
  }
  return found;
}
