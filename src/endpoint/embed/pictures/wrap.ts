/** Text of one colour and weight. */
export interface Piece {
  text: string;
  colour: string;
  bold?: boolean;
}
export type Measure = (text: string, bold?: boolean) => number;

/** Nobody reads more of a title in a picture, and a text of megabytes must not keep the server busy. */
const MOST_SIGNS = 400;

const segmenter = new Intl.Segmenter();
/** What a reader sees as one sign: a letter with its accents, a flag. */
const signsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** As much of a text as fits. */
function start({ text, bold }: Piece, room: number, measure: Measure): string {
  let fits = '';
  for (const sign of signsOf(text)) {
    if (measure(fits + sign, bold) > room) break;
    fits += sign;
  }
  return fits;
}

/** Single words; one that is wider than the room is broken into parts that are not. */
function* wordsOf(pieces: Piece[], room: number, measure: Measure): Generator<Piece> {
  for (const piece of pieces)
    for (const word of piece.text.slice(0, MOST_SIGNS).split(/ +/).filter(Boolean)) {
      let rest = { ...piece, text: word };
      while (measure(rest.text, rest.bold) > room) {
        const text = start(rest, room, measure) || signsOf(rest.text)[0]!;
        if (text == rest.text) break;
        yield { ...rest, text };
        rest = { ...rest, text: rest.text.slice(text.length) };
      }
      yield rest;
    }
}

/** Puts words of one look together again, with the blanks between them. */
function joinedWords(words: Piece[]): Piece[] {
  const line: Piece[] = [];
  for (const word of words) {
    const last = line.at(-1);
    if (last && last.colour == word.colour && last.bold == word.bold) last.text += ` ${word.text}`;
    else line.push({ ...word, text: last ? ` ${word.text}` : word.text });
  }
  return line;
}

export const widthOf = (line: Piece[], measure: Measure): number =>
  line.reduce((sum, { text, bold }) => sum + measure(text, bold), 0);

/** Ends a line with "…", where there is room for it. */
function cut(words: Piece[], room: number, measure: Measure): Piece[] {
  const kept = [...words];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const space = room - widthOf(joinedWords([...kept, { ...last, text: '' }]), measure) - measure('…', last.bold);
    // Half a number is another number.
    const text = /\d/.test(last.text) && measure(last.text, last.bold) > space ? '' : start(last, space, measure);
    if (text) return joinedWords([...kept, { ...last, text: `${text.replace(/[\s,.;:–-]+$/, '')}…` }]);
  }
  return [{ ...words[0]!, text: '…' }];
}

/**
 * Breaks text into lines. What does not fit into the last line is cut, with "…".
 * @param room width of a line, in the unit of `measure` @param most lines at most
 */
export function wrap(pieces: Piece[], room: number, most: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  for (const word of wordsOf(pieces, room, measure)) {
    const longer = [...line, word];
    if (!line.length || widthOf(joinedWords(longer), measure) <= room) line = longer;
    else if (lines.length + 1 == most) return [...lines, cut(longer, room, measure)];
    else {
      lines.push(joinedWords(line));
      line = [word];
    }
  }
  return line.length ? [...lines, joinedWords(line)] : lines;
}
