import { MAX_DESCRIPTION } from '../../../contract/index.js';
import { cleanText } from '../../feedback/clean-text.js';
import type { Refused } from '../act.js';

/** Characters of an answer, a note or a template: as many as a citizen has. */
export const MAX_WRITTEN = MAX_DESCRIPTION;

/** What an officer wrote, as it is kept; or why it cannot be. */
export function written(typed: string): { text: string } | { why: Refused } {
  const text = cleanText(typed);
  if (!text) return { why: 'empty' };
  return text.length > MAX_WRITTEN ? { why: 'too-long' } : { text };
}
