import type { State } from '../client/index.js';
import { age, type Words } from '../i18n/index.js';

/** "data tersimpan, 2 jam lalu" of a stored copy; nothing of what the endpoint says now. */
export const storedWords = (state: State<unknown>, words: Words): string | false =>
  state.status == 'stale' && `${words.stored}, ${age(words, state.checked, Date.now())}`;
