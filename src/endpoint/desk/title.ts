const MOST = 120;
/** A first sentence that is shorter is a greeting ("Assalamualaikum."); the next one says what it is about. */
const LEAST = 24;

/** The first sentence of a message, in one line, at most 120 characters. */
export function titleOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const end = /[.!?…](?=\s|$)/gu;
  end.lastIndex = LEAST - 1;
  const found = end.exec(line);
  const title = found ? line.slice(0, found.index + 1) : line;
  const letters = Array.from(title);
  if (letters.length <= MOST) return title;
  const cut = letters.slice(0, MOST - 1).join('');
  // At the end of a word, unless that is far away.
  return `${cut.replace(/\s\S{0,30}$/u, '')}…`;
}
