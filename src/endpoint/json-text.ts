import type { Path } from './finding.js';

/** Deeper nesting is no data but a mistake, or meant to exhaust the reader. */
const MAX_DEPTH = 100;

const BLANK = /[ \t\n\r]*/y;
const STRING = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

export type Expected = 'value' | 'name' | 'colon' | 'comma' | 'end' | 'less-depth';

/** Where a text stops being JSON, and what should stand there. */
export class JsonTextError extends Error {
  constructor(
    readonly offset: number,
    readonly expected: Expected,
  ) {
    super(`${expected} expected at offset ${offset}`);
    this.name = 'JsonTextError';
  }
}

interface Visitor {
  /** Every value, with the offset where it starts. `path` is reused: copy it to keep it. */
  value?: (path: Path, offset: number) => void;
  /** A name that its object has used before. */
  repeated?: (path: Path, offset: number) => void;
}

/** Walks through a JSON text, which `JSON.parse` does without telling where. @throws JsonTextError */
export function walkJson(text: string, visitor: Visitor): void {
  let offset = 0;
  const path: (string | number)[] = [];

  const take = (token: RegExp): string | undefined => {
    token.lastIndex = offset;
    const found = token.exec(text)?.[0];
    if (found !== undefined) offset += found.length;
    return found;
  };
  const takeSign = (sign: string): boolean => {
    take(BLANK);
    if (text[offset] != sign) return false;
    offset++;
    return true;
  };
  const fail = (expected: Expected): never => {
    throw new JsonTextError(offset, expected);
  };

  function value(): void {
    take(BLANK);
    if (path.length > MAX_DEPTH) fail('less-depth');
    visitor.value?.(path, offset);
    if (takeSign('{')) members();
    else if (takeSign('[')) items();
    else if (take(STRING) === undefined && take(LITERAL) === undefined) fail('value');
  }

  function members(): void {
    if (takeSign('}')) return;
    const names = new Set<string>();
    do {
      take(BLANK);
      const start = offset;
      const name = JSON.parse(take(STRING) ?? fail('name')) as string;
      path.push(name);
      if (names.has(name)) visitor.repeated?.(path, start);
      names.add(name);
      if (!takeSign(':')) fail('colon');
      value();
      path.pop();
    } while (takeSign(','));
    if (!takeSign('}')) fail('comma');
  }

  function items(): void {
    if (takeSign(']')) return;
    let index = 0;
    do {
      path.push(index++);
      value();
      path.pop();
    } while (takeSign(','));
    if (!takeSign(']')) fail('comma');
  }

  value();
  take(BLANK);
  if (offset < text.length) fail('end');
}

/** Line and column, both from 1. */
export interface Place {
  line: number;
  column: number;
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Where the values at `paths` stand; of a path that leads nowhere, the nearest value above it. */
export function placesOf(text: string, paths: readonly Path[]): Place[] {
  const offsets = new Map<string, number>();
  const wanted = new Set(paths.flatMap((path) => path.map((_, depth) => key(path.slice(0, depth + 1)))));
  walkJson(text, {
    value(path, offset) {
      if (wanted.has(key(path))) offsets.set(key(path), offset);
    },
  });
  return paths.map((path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = offsets.get(key(path.slice(0, depth)));
      if (offset !== undefined) return placeAt(text, offset);
    }
    return placeAt(text, 0);
  });
}

const key = (path: Path): string => JSON.stringify(path);
