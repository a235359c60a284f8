/** What somebody may sign in with, written in small letters. */
export const isLogin = (text: string): boolean => /^[a-z0-9][a-z0-9._@-]{2,63}$/.test(text);

export const isMail = (text: string): boolean =>
  text.length <= 254 && /^[^\s<>,;"@]+@[^\s<>,;"@.]+(?:\.[^\s<>,;"@.]+)+$/.test(text);
