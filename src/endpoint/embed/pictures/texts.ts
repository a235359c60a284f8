import type { Typeface } from './typeface.js';

/** Turns the direction of what follows: in a picture, of words that are not theirs. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BLANKS = /[ \t\n\v\f\r\u2028\u2029]+/g;
const UNSEEN = /\p{Cc}/gu;
/** Decoration: nobody misses it, and where a reader's fonts lack it, it is an empty box. */
const PICTOGRAPHS = /(?![©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f/gu;
/** Says nothing by itself. */
const SILENT = /^[\p{Cf}\p{M}\p{Co}\p{Cn}\p{Cs}]$/u;

/** Text of a document as one line of text. */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(DIRECTIONS, '')
    .replace(PICTOGRAPHS, '')
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .trim();

/** Whether a text still says something. */
export const isSaid = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Stands for a sign that cannot be drawn. */
const MISSING = '\ufffc';

/** A letter that the typeface does not know in one piece is drawn from its parts: "ḥ" as "h" and a dot. */
function drawableSign(sign: string, { has }: Typeface): string {
  if (has(sign)) return sign;
  if (SILENT.test(sign)) return '';
  const parts = [...sign.normalize('NFD')].filter(has).join('');
  return isSaid(parts) ? parts : MISSING;
}

/**
 * What can be drawn of a text. Words of a script that the typeface lacks become "…": it is seen that something is missing,
 * and never a row of empty boxes.
 */
export const drawableLine = (text: string, typeface: Typeface): string =>
  Array.from(plainLine(text), (sign) => drawableSign(sign, typeface))
    .join('')
    .replace(/\ufffc(?:[ \ufffc]*\ufffc)?/g, '…')
    .trim();

/** The same value with every text in it changed. */
export const withTexts = <T>(value: T, change: (text: string) => string): T =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (typeof inner == 'string' ? change(inner) : inner)) as T;
