const MOST = 120;
/** A first sentence that is shorter is a greeting ("Assalamualaikum."); the next one says what it is about. */
const LEAST = 24;
const END = /[.!?…](?=\s|$)/g;

/** The first sentence of a message, in one line, at most 120 characters. */
export function titleOf(text: string): string {
  // A list has fifty of them: single blanks, of which there are most, stay as they are.
  const line = text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
  END.lastIndex = LEAST - 1;
  const found = END.exec(line);
  const title = found ? line.slice(0, found.index + 1) : line;
  if (title.length <= MOST) return title;
  // A letter takes at most two places.
  const letters = Array.from(title.slice(0, 2 * MOST));
  if (title.length <= 2 * MOST && letters.length <= MOST) return title;
  const cut = letters.slice(0, MOST - 1).join('');
  // At the end of a word, unless that is far away.
  return `${cut.replace(/\s\S{0,30}$/u, '')}…`;
}
