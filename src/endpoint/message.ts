import type { Message } from './finding.js';

/** A message from its four sentences: what is wrong and what to do, each in Indonesian and English. */
export const message = (problem: string, problemEn: string, remedy: string, remedyEn: string): Message => ({
  problem: { id: problem, en: problemEn },
  remedy: { id: remedy, en: remedyEn },
});

/** What is wrong and what to do, for a terminal: a line in each language. */
export const saidLines = ({ problem, remedy }: Message): string =>
  `${problem.id} ${remedy.id}\n${problem.en} ${remedy.en}`;
