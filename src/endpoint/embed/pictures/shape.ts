/** Kinds of pictures: the card says more than the meter. */
export type Kind = 'card' | 'progress';

/** Size of a text and of its line. */
type Type = readonly [size: number, line: number];

/** Sizes of a picture and of what stands in it, in CSS pixels. */
export interface Shape {
  width: number;
  height: number;
  pad: number;
  meta: Type;
  body: Type;
  title: Type;
  number: Type;
  /** Heights of the two bars. */
  bars: readonly [physical: number, financial: number];
  /** Room between groups. */
  gap: number;
  radius: number;
}

const SMALL = {
  pad: 20,
  meta: [13, 18],
  body: [15, 22],
  title: [18, 24],
  number: [38, 40],
  bars: [10, 6],
  gap: 14,
  radius: 8,
} as const;

/** As previews in chats ask for it, 1.91 : 1; its text can still be read at half the size. No edge: previews have their own. */
const LARGE = {
  pad: 28,
  meta: [15, 20],
  body: [19, 25],
  title: [25, 30],
  number: [50, 50],
  bars: [12, 7],
  gap: 11,
  radius: 0,
} as const;

/**
 * Few sizes, so that nobody makes the server draw a thousand. A size depends on no figure: a page can reserve the place, and
 * need not be changed when a programme is renamed or overdue.
 */
const SHAPES: Record<Kind, readonly Shape[]> = {
  card: [
    { ...SMALL, width: 320, height: 440 },
    { ...SMALL, width: 400, height: 420 },
    { ...LARGE, width: 600, height: 315 },
  ],
  progress: [
    { ...SMALL, width: 240, height: 380, pad: 16 },
    { ...SMALL, width: 320, height: 320 },
    { ...SMALL, width: 400, height: 296 },
    { ...SMALL, width: 600, height: 266 },
  ],
};

/** Pixels of a PNG for one of CSS: it stays sharp on phones. */
export const DENSITY = 2;

const DEFAULT_WIDTH: Record<Kind, number> = { card: 600, progress: 400 };

/** The shape that is as wide as asked, or the next smaller one; the usual one where nothing (or no number) is asked. */
export function shapeOf(kind: Kind, width: string | null): Shape {
  const asked = (width && Number(width)) || DEFAULT_WIDTH[kind];
  return SHAPES[kind].findLast((shape) => shape.width <= asked) ?? SHAPES[kind][0]!;
}

/** Pixels of a card's usual PNG, for `og:image:width` and `og:image:height`. */
export const cardPictureSize = { width: 1200, height: 630 } as const;
