import { escapeMarkup } from '../../../widgets/in-words/escape.js';
import type { Box, Line, Mark } from './marks.js';
import type { Typeface } from './typeface.js';
import { widthOf } from './wrap.js';

/** A picture before it is written down. */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** What is said of a picture to who cannot see it. */
export interface Description {
  /** Makes the ids of the two elements its own, in a page that holds several pictures. */
  id: string;
  language: string;
  title: string;
  text: string;
}

/** Between pieces of one line some readers of SVG drop a plain blank. */
const pieceText = (text: string): string => escapeMarkup(text.replace(/^ /, '\xa0'));

const short = (value: number): string => String(Math.round(value * 10) / 10);

const box = ({ x, y, width, height, radius, fill = 'none', edge, dashed }: Box): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"` +
  `${radius ? ` rx="${radius}"` : ''} fill="${fill}"` +
  `${edge ? ` stroke="${edge}"` : ''}${dashed ? ' stroke-dasharray="3"' : ''}/>`;

/**
 * Text as text: it can be read aloud, found and copied. Readers may have another font: a line keeps its measured length, so
 * that it never leaves its place; only where the measure itself is a guess it is left to them.
 */
function textLine({ pieces, x, y, size, anchor }: Line, typeface: Typeface): string {
  const [first, ...others] = pieces;
  if (!first) return '';
  const known = pieces.every(({ text }) => [...text].every(typeface.has));
  const attributes =
    ` x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${first.colour}"` +
    (first.bold ? ' font-weight="600"' : '') +
    (anchor ? ` text-anchor="${anchor}"` : '') +
    (known ? ` textLength="${short(widthOf(pieces, typeface.width) * size)}" lengthAdjust="spacingAndGlyphs"` : '');
  const rest = others.map(
    ({ text, colour, bold }) => `<tspan fill="${colour}" font-weight="${bold ? 600 : 400}">${pieceText(text)}</tspan>`,
  );
  return `<text${attributes}>${escapeMarkup(first.text)}${rest.join('')}</text>`;
}

/** Text as outlines: the same on every machine, whichever fonts it has. */
function outlinedLine({ pieces, x, y, size, anchor }: Line, typeface: Typeface): string {
  const width = widthOf(pieces, typeface.width) * size;
  let at = x - (anchor == 'end' ? width : anchor == 'middle' ? width / 2 : 0);
  return pieces
    .map(({ text, colour, bold }) => {
      const path = typeface.outline(text, size, at, y, bold);
      at += typeface.width(text, bold) * size;
      return `<path fill="${colour}" d="${path}"/>`;
    })
    .join('');
}

const root = ({ width, height }: Drawing, attributes: string, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${attributes}>${content}</svg>`;

const written = ({ marks }: Drawing, line: (line: Line) => string): string =>
  marks.map((mark) => ('pieces' in mark ? line(mark) : box(mark))).join('');

/** A picture as it is published: no script, no style, no reference to anything. */
export function publishedSvg(drawing: Drawing, typeface: Typeface, { id, language, title, text }: Description): string {
  const ids = [`${id}-title`, `${id}-desc`] as const;
  return root(
    drawing,
    ` xml:lang="${language}" role="img" aria-labelledby="${ids[0]}" aria-describedby="${ids[1]}" font-family="Roboto,system-ui,sans-serif"`,
    `<title id="${ids[0]}">${escapeMarkup(title)}</title><desc id="${ids[1]}">${escapeMarkup(text)}</desc>` +
      written(drawing, (line) => textLine(line, typeface)),
  );
}

/** A picture from which pixels are made. */
export const outlinedSvg = (drawing: Drawing, typeface: Typeface): string =>
  root(
    drawing,
    '',
    written(drawing, (line) => outlinedLine(line, typeface)),
  );
