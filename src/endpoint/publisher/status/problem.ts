import { isRead } from '../report/source-words.js';
import type { SourceStatus } from './status.js';
import type { StatusWords } from './words.js';

/** What is wrong with a source, in plain words; `undefined` where nothing is. */
export function problemOf({ state, lastSuccess }: SourceStatus, words: StatusWords): string | undefined {
  if (isRead({ state })) return;
  if (lastSuccess === undefined) return words.none;
  return state == 'waiting' ? words.wait : words.old;
}
