import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { CannotInit } from './init-publisher.js';
import { stopped } from './init-messages.js';

/** Asks a person something. @param given what an empty answer means */
export type Ask = (question: string, given?: string) => Promise<string | undefined>;

/**
 * Asks on a terminal. Whoever ends the input or presses Ctrl+C has stopped.
 * @returns asks; throws CannotInit once the person has stopped
 */
export function askOn(input: Readable, output: Writable): { ask: Ask; close(): void } {
  const lines = createInterface({ input, output });
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  return {
    ask: async (question, given) => {
      const shown = given ? `${question} [${given}]: ` : `${question}: `;
      try {
        const answer = await lines.question(shown, { signal: ended.signal });
        return answer.trim() || given;
      } catch {
        throw new CannotInit(stopped);
      }
    },
    close: () => lines.close(),
  };
}
