import { id, type Words } from './id.js';

/** Languages that are files of their own; Indonesian is always at hand. */
const others: Record<string, () => Promise<Words>> = {
  en: () => import('./en.js').then((module) => module.en),
  min: () => import('./min.js').then((module) => module.min),
};
const loaded = new Map<string, Words | Promise<void>>();

/**
 * The words of a language ("en-US" → English), Indonesian where it is not known, not there yet or cannot be loaded.
 * @param whenLoaded called once when the words asked for have come
 */
export function wordsOf(language: string, whenLoaded: () => void): Words {
  const code = language.toLowerCase().split('-')[0]!;
  const load = Object.hasOwn(others, code) && others[code];
  if (!load) return id;
  let found = loaded.get(code);
  if (!found) {
    found = load().then(
      (words) => void loaded.set(code, words),
      // Without network the widget speaks Indonesian; the next one asks again.
      () => void loaded.delete(code),
    );
    loaded.set(code, found);
  }
  if (!(found instanceof Promise)) return found;
  void found.then(whenLoaded);
  return id;
}
