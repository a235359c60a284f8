import type { Kept } from './kept-answers.js';

/** What can be sent back as it came. */
const PLAIN = /^[\x20-\x7e]{1,300}$/;

/** Head fields that ask whether an answer has changed; undefined where it cannot be asked for so. */
export function validatorsOf({
  status,
  headers,
}: Pick<Kept, 'status' | 'headers'>): Record<string, string> | undefined {
  if (status != 200) return;
  const fields = new Headers(headers);
  const tag = fields.get('etag');
  const date = fields.get('last-modified');
  const asked = {
    ...(tag && PLAIN.test(tag) && { 'if-none-match': tag }),
    ...(date && PLAIN.test(date) && { 'if-modified-since': date }),
  };
  return Object.keys(asked).length ? asked : undefined;
}
