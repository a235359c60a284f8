import type { Personal } from './words.js';

const SIGNS: Record<Personal, RegExp> = {
  phone: /(?<![\d.,])(?:\+?62|0)[\s.-]?8(?:[\s.-]?\d){7,11}(?!\d)/,
  mail: /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w{2,}/,
  nik: /(?<!\d)[1-9]\d{15}(?!\d)/,
};

/** What in a citizen's words may tell who somebody is; a hint for who publishes them, no more. */
export const personalIn = (text: string): Personal[] =>
  (Object.keys(SIGNS) as Personal[]).filter((kind) => SIGNS[kind].test(text));
