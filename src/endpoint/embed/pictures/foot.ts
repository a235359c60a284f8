import type { Block } from './marks.js';
import { measureAt, paragraph, stacked, type Pen } from './pen.js';
import type { SaidProgram } from './said-program.js';
import { wrap } from './wrap.js';

const ABOVE = 12;

type Foot = Pick<SaidProgram, 'foot' | 'producer' | 'late' | 'who'>;

/** Producer, date and whether it is a sample, in one line: a long producer is cut, never what follows. */
function source(pen: Pen, { foot, producer = '' }: Foot): Block {
  const { shape, colours } = pen;
  const [size, line] = shape.meta;
  const colour = colours.muted;
  const measure = measureAt(pen, size);
  const rest = foot.startsWith(producer) ? foot.slice(producer.length) : foot;
  const room = shape.width - 2 * shape.pad - measure(rest);
  const [name = []] = wrap([{ text: producer, colour }], room, 1, measure);
  const pieces = [...name, { text: rest, colour }];
  return { height: line, marks: (top) => [{ pieces, x: shape.pad, y: top + line * 0.75, size }] };
}

/** What stands under the line at the bottom of every picture; where the figures are overdue, that comes first, in at most so many lines. */
export function foot(pen: Pen, program: Foot, most: number): Block {
  const { shape, colours } = pen;
  const { late, who = '' } = program;
  const notice = paragraph(
    pen,
    late
      ? [
          { text: late, colour: colours.ink, bold: true },
          { text: who, colour: colours.ink },
        ]
      : [],
    { type: shape.meta, x: shape.pad, room: shape.width - 2 * shape.pad, most },
  );
  const words = stacked(4, notice, source(pen, program));
  return {
    height: words.height + 2 * ABOVE,
    marks: (top) => [{ x: 0, y: top, width: shape.width, height: 1, fill: colours.line }, ...words.marks(top + ABOVE)],
  };
}
