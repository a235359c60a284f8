/** Crockford's base 32: no I, L, O or U, so that a code can be read out and typed. */
export const TICKET_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ticket as a person may type it: with or without dashes and blanks, in small letters, O for 0, I or L for 1, U for V.
 * @returns its 12 digits in groups of four, as in `0A4K-7N3P-2QXM`; `undefined` for anything else
 */
export function readTicket(typed: string): string | undefined {
  const digits = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(digits) ? digits.replace(/.{4}(?=.)/g, '$&-') : undefined;
}
