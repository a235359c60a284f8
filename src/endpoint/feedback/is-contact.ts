import { MAX_LINE } from './max-line.js';

/** Whether it is an address or a telephone number. Generous: it is the citizen who wants to be reached. */
export const isContact = (text: string): boolean =>
  text.length <= MAX_LINE &&
  (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) || /^\+?\d{5,15}$/.test(text.replace(/[\s().\-/]/g, '')));
