import type { AllWords } from './all-words.js';
import { id, type Words } from './id.js';

/** Languages that are files of their own; Indonesian is always at hand. */
const others = {
  en: () => import('./en.js').then((module) => module.en),
  min: () => import('./min.js').then((module) => module.min),
};
const loaded: { en?: AllWords; min?: AllWords } = {};

/**
 * The words of a language ("en-US" → English), Indonesian where it is not known, not there yet or cannot be loaded.
 * @param whenLoaded called once when the words asked for have come
 */
export function wordsOf(language: string, whenLoaded: () => void): Words & Partial<AllWords> {
  const [, code] = /^(en|min)\b/i.exec(language) ?? [];
  const known = code?.toLowerCase() as keyof typeof others | undefined;
  if (!known) return id;
  if (!loaded[known])
    others[known]().then(
      (words) => {
        loaded[known] = words;
        whenLoaded();
      },
      // Without network the widget goes on in Indonesian; the next drawing asks again.
      () => {},
    );
  return loaded[known] ?? id;
}
