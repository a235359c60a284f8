import type { RunEvent } from './run-event.js';

/** JSON leaves these as they are, and some readers of logs take them for the end of a line. */
const LINE_ENDS = /[\x7f-\x9f\u2028\u2029]/g;

/** What happens, for programs: one line of JSON without its end, in which nothing can start another. */
export function eventJson({ time, event, ...details }: RunEvent): string {
  return JSON.stringify({ time: new Date(time).toISOString(), event, ...details }).replace(
    LINE_ENDS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
