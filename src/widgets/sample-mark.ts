import type { Words } from '../i18n/index.js';

/** Joins what is there with a middle dot: "Dinas PUPR · 12 Nov 2026 · contoh". */
export const dotted = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** " · contoh" after a figure that was made up to show the widget. */
export const sampleMark = (of: { sample?: true } | undefined, words: Words): string =>
  of?.sample ? ` · ${words.sample}` : '';
