import { createReadStream } from 'node:fs';
import type { Json } from '../json.js';

/** The lines of a part without its head, some at a time. */
export async function* linesOf(path: string): AsyncGenerator<Json[]> {
  let isHead = true;
  for await (const lines of textLines(path)) {
    const some = isHead ? lines.slice(1) : lines;
    isHead = false;
    if (some.length) yield some.map((line) => JSON.parse(line) as Json);
  }
}

/** The head of a part: the names of its columns. */
export async function headOf(path: string): Promise<string[]> {
  for await (const [line] of textLines(path)) return JSON.parse(line!) as string[];
  return [];
}

async function* textLines(path: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (lines.length) yield lines;
  }
}
