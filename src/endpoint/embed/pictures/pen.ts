import type { Colours } from './colours.js';
import type { Block } from './marks.js';
import type { Shape } from './shape.js';
import type { Typeface } from './typeface.js';
import { wrap, type Measure, type Piece } from './wrap.js';

/** What all parts of one picture are drawn with. */
export interface Pen {
  shape: Shape;
  colours: Colours;
  typeface: Typeface;
}

export const measureAt =
  ({ typeface }: Pen, size: number): Measure =>
  (text, bold) =>
    typeface.width(text, bold) * size;

export interface TextOptions {
  type: Shape['meta'];
  /** Left edge, or the right one of text that ends there. */
  x: number;
  room: number;
  /** Lines at most. */
  most: number;
  anchor?: 'end';
}

/** A baseline below the middle of its line, as a share of the type's size (ascent 0.93, descent 0.24). */
const BASELINE = 0.34;

/** Wrapped text. */
export function paragraph(pen: Pen, pieces: Piece[], { type, x, room, most, anchor }: TextOptions): Block {
  const [size, line] = type;
  const lines = wrap(pieces, room, most, measureAt(pen, size));
  return {
    height: lines.length * line,
    marks: (top) =>
      lines.map((part, index) => ({
        pieces: part,
        x,
        y: top + (index + 0.5) * line + BASELINE * size,
        size,
        anchor,
      })),
  };
}

/** Blocks below each other. */
export const stacked = (gap: number, ...blocks: Block[]): Block => {
  const shown = blocks.filter(({ height }) => height > 0);
  return {
    height: shown.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, shown.length - 1),
    marks(top) {
      let y = top;
      return shown.flatMap((block) => {
        const marks = block.marks(y);
        y += block.height + gap;
        return marks;
      });
    },
  };
};

/** Blocks beside each other, with their tops at one height. */
export const beside = (...blocks: Block[]): Block => ({
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  marks: (top) => blocks.flatMap((block) => block.marks(top)),
});

/** Room without anything in it. */
export const room = (height: number): Block => ({ height, marks: () => [] });
