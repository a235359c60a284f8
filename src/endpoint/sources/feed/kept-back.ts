import type { RawItem } from './raw-feed.js';

/** WordPress puts its form where the text was, and these words where the summary was. */
const PROTECTED =
  /class="post-password-form|^(?:Tidak ada kutipan karena ini adalah|There is no excerpt because this is a) .*(?:dilindungi|protected)/;

/** Why an item is no news for the public, although it stands in the feed. */
export const keptBack = ({ kept, texts }: RawItem): 'draft' | 'not-a-post' | 'password-protected' | undefined =>
  kept ?? (texts.some((text) => PROTECTED.test(text)) ? 'password-protected' : undefined);
