import type { FeedbackStatusWords } from './id-feedback-status.js';
import type { FeedbackWords } from './id-feedback.js';
import type { LivingSentenceWords } from './id-living-sentence.js';
import type { OnDemandWords } from './id-on-demand.js';
import type { ProgramDetailWords } from './id-program-details.js';
import type { ProgramFeedbackWords } from './id-program-feedback.js';
import type { ProgramPartWords } from './id-program-parts.js';
import type { Words } from './id.js';

/** All that the widgets say. Indonesian comes in parts, with the files that say them; every other language at once. */
export type AllWords = Words &
  ProgramPartWords &
  ProgramDetailWords &
  ProgramFeedbackWords &
  OnDemandWords &
  LivingSentenceWords &
  FeedbackWords &
  FeedbackStatusWords;

/** Makes a function that adds the Indonesian words of a part to those at hand, once for each language. */
export function adding<Part extends object>(part: Part): (words: Words & Partial<Part>) => Words & Part {
  const all = new WeakMap<Words, Words & Part>();
  return (words) => {
    let found = all.get(words);
    if (!found) all.set(words, (found = { ...part, ...words }));
    return found;
  };
}

/** A code's word, or nothing for a code that is not in the table; safe for codes like "constructor". */
export const wordOf = (table: Record<string, string>, code: string | undefined): string | undefined =>
  code && Object.hasOwn(table, code) ? table[code] : undefined;
