import type { Channel } from './notice.js';

/** Where somebody is reached. */
export interface Reach {
  channel: Channel;
  recipient: string;
}

/**
 * Whether a text is one mail address and nothing else: no second one behind a comma, no name, no comment, no quotes. Stricter than
 * RFC 5321, which allows what nobody has.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(
    text,
  );

/**
 * A telephone number in international form (E.164). Without a sign that it is foreign (+ or 00) it is Indonesian: 0812…, 812…, 62812…;
 * what could be anybody's anywhere is nobody's.
 */
function telephoneOf(text: string): string | undefined {
  const digits = text.replace(/[\s().\-/]/g, '');
  if (!/^\+?\d+$/.test(digits)) return;
  const international = /^(\+|00)/.test(digits)
    ? digits.replace(/^(\+|00)/, '').replace(/^620+/, '62')
    : digits.replace(/^(62|0|(?=8))0*/, '62');
  const isWhole = /^[1-9]\d{7,14}$/.test(international) && /^(\+|00|62|0|8)/.test(digits);
  return isWhole ? `+${international}` : undefined;
}

/** How the contact that a citizen gave can be used; missing where it cannot. */
export function reachOf(contact: string | null | undefined): Reach | undefined {
  const text = contact?.trim() ?? '';
  if (isMailAddress(text)) return { channel: 'mail', recipient: text };
  const recipient = telephoneOf(text);
  return recipient ? { channel: 'webhook', recipient } : undefined;
}
