import { INBOX } from '../route.js';

/** Where somebody wanted to go, if that is a page of the inbox; else its beginning. What an address says is never trusted further. */
export function ownPath(wanted: string | null | undefined): string {
  const base = 'https://inbox.invalid';
  if (!wanted || /[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, base)) return INBOX;
  const { origin, pathname, search } = new URL(wanted, base);
  const isOwn =
    origin == base && pathname.startsWith(INBOX) && !/^(masuk|keluar)(\/|$)/.test(pathname.slice(INBOX.length));
  return isOwn ? pathname + search : INBOX;
}
