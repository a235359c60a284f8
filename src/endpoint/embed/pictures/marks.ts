import type { Piece } from './wrap.js';

/** A rectangle; `dashed` where nothing is known that could fill it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
  fill?: string;
  edge?: string;
  dashed?: boolean;
}

/** One line of text; `x` is where it starts, ends or has its middle, `y` its baseline. */
export interface Line {
  pieces: Piece[];
  x: number;
  y: number;
  size: number;
  anchor?: 'middle' | 'end';
}

/** What a picture consists of, in the order in which it is drawn. */
export type Mark = Box | Line;

/** Marks of which only the place from above is still open. */
export interface Block {
  height: number;
  marks(top: number): Mark[];
}
