import type { FigureInWords } from '../../../widgets/in-words/program.js';
import type { Block, Mark } from './marks.js';
import { measureAt, type Pen } from './pen.js';

export interface BarOptions {
  x: number;
  room: number;
  height: number;
  /** Whether "rencana 70 %" stands under its tick. */
  labelled: boolean;
}

const TICK = { width: 2, beyond: 4, halo: 1.5 };

/** Fact and plan of a figure on one scale from 0 to 100 %. */
export function bar(pen: Pen, figure: FigureInWords, { x, room, height, labelled }: BarOptions): Block {
  const { colours, shape } = pen;
  const { fill, plan, planned } = figure;
  const [size, line] = shape.meta;
  const label = labelled && planned;
  const radius = 3;
  const at = x + ((plan ?? 0) / 100) * room;

  const track = (y: number): Mark[] =>
    fill == null
      ? // An edge is drawn half outside.
        [{ x: x + 0.5, y: y + 0.5, width: room - 1, height: height - 1, radius, edge: colours.muted, dashed: true }]
      : [
          { x, y, width: room, height, radius, fill: colours.track },
          ...(fill ? [{ x, y, width: (fill / 100) * room, height, radius, fill: colours.accent }] : []),
        ];
  const tick = (y: number): Mark[] => {
    const inner = { x: at - TICK.width / 2, y: y - TICK.beyond, width: TICK.width, height: height + 2 * TICK.beyond };
    const halo = {
      x: inner.x - TICK.halo,
      y: inner.y - TICK.halo,
      width: inner.width + 2 * TICK.halo,
      height: inner.height + 2 * TICK.halo,
    };
    return [
      { ...halo, fill: colours.surface },
      { ...inner, fill: colours.ink },
    ];
  };
  const words = (y: number): Mark[] => {
    const half = label ? measureAt(pen, size)(label) / 2 : 0;
    const middle = Math.min(x + room - half, Math.max(x + half, at));
    return label
      ? [{ pieces: [{ text: label, colour: colours.muted }], x: middle, y: y + line * 0.8, size, anchor: 'middle' }]
      : [];
  };
  return {
    height: height + (label ? line + TICK.beyond : 0),
    marks: (top) => [...track(top), ...(plan == null ? [] : tick(top)), ...words(top + height + TICK.beyond)],
  };
}
