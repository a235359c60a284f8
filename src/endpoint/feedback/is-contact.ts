/** Whether it may be a telephone number or a mail address. Generous: it is the citizen who wants to be reached. */
export const isContact = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) || /^\+?\d{5,15}$/.test(text.replace(/[\s().\-/]/g, ''));
