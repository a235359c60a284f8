/** Joins what is there with a middle dot: "Dinas PUPR · 12 Nov 2026 · contoh". */
export const dotted = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');
