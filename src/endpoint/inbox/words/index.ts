import { en } from './en.js';
import { id, type InboxWords } from './id.js';

export type { InboxWords };
export type InboxLanguage = 'id' | 'en';
export const inboxWords: Record<InboxLanguage, InboxWords> = { id, en };

/** The language of who is not signed in: as the address says (`?lang=en`), else Indonesian. */
export const languageOf = ({ url }: Request): InboxLanguage =>
  new URL(url).searchParams.get('lang') == 'en' ? 'en' : 'id';
