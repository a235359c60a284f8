import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { packageRoot } from '../../package-root.js';

/** The one typeface of all pictures, in two weights: how wide a text is, and its outline. */
export interface Typeface {
  /** Whether there is a glyph for a sign. */
  has(sign: string): boolean;
  /** Width of a text at size 1. A sign without glyph counts as what readers' own fonts usually need for it. */
  width(text: string, bold?: boolean): number;
  /** The text as SVG path data, from its baseline's start. Signs without glyph are left out. */
  outline(text: string, size: number, x: number, y: number, bold?: boolean): string;
}

const FOLDER = 'src/endpoint/embed/pictures/font';
/** Scripts whose signs are as wide as they are high, and pictographs. */
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Extended_Pictographic}]/u;
const widthOfUnknown = (sign: string): number => (/\p{M}|\p{Cf}/u.test(sign) ? 0 : WIDE.test(sign) ? 1 : 0.62);

/** Part of a text that one font file draws, or none does. */
interface Run {
  text: string;
  font?: Font;
}

async function load(): Promise<Typeface> {
  // What parses fonts is only there with the first picture: it takes time and memory that most requests do not need.
  const { create } = await import('fontkit');
  const open = async (weight: number): Promise<Font[]> =>
    Promise.all(
      ['latin', 'latin-ext'].map(async (script) => {
        const font = create(await readFile(join(packageRoot(), FOLDER, `roboto-${script}-${weight}.woff`)));
        if (!('layout' in font)) throw new TypeError('a single font is expected');
        return font;
      }),
    );
  const [regular, semibold] = await Promise.all([open(400), open(600)]);

  const fontOf = (sign: string, fonts: Font[]): Font | undefined =>
    fonts.find((font) => font.hasGlyphForCodePoint(sign.codePointAt(0)!));

  const runsOf = (text: string, bold?: boolean): Run[] => {
    const runs: Run[] = [];
    for (const sign of text) {
      const font = fontOf(sign, bold ? semibold : regular);
      const last = runs.at(-1);
      if (last && last.font == font) last.text += sign;
      else runs.push({ text: sign, font });
    }
    return runs;
  };

  const widthOf = ({ text, font }: Run): number =>
    font
      ? font.layout(text).advanceWidth / font.unitsPerEm
      : [...text].reduce((sum, sign) => sum + widthOfUnknown(sign), 0);

  return {
    has: (sign) => fontOf(sign, regular) !== undefined,
    width: (text, bold) => runsOf(text, bold).reduce((sum, run) => sum + widthOf(run), 0),
    outline(text, size, x, y, bold) {
      let at = x;
      let path = '';
      for (const { text: part, font } of runsOf(text, bold)) {
        if (!font) continue;
        const scale = size / font.unitsPerEm;
        const { glyphs, positions } = font.layout(part);
        glyphs.forEach((glyph, index) => {
          const { xAdvance, xOffset, yOffset } = positions[index]!;
          path += glyph.path
            .scale(scale, -scale)
            .translate(at + xOffset * scale, y - yOffset * scale)
            .toSVG();
          at += xAdvance * scale;
        });
      }
      return path;
    },
  };
}

let loading: Promise<Typeface> | undefined;

/** Loaded once. */
export const loadTypeface = (): Promise<Typeface> => (loading ??= load());
