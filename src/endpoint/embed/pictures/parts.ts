import type { FigureInWords } from '../../../widgets/in-words/program.js';
import { bar } from './bar.js';
import { colourOf } from './colours.js';
import type { Block } from './marks.js';
import { beside, measureAt, paragraph, room, stacked, type Pen } from './pen.js';
import type { SaidProgram } from './said-program.js';
import type { Piece } from './wrap.js';

/** Left edge and width of what stands between the paddings. */
const column = ({ shape: { width, pad } }: Pen) => ({ x: pad, room: width - 2 * pad });

/** Agency and pillar, one line. */
export const kicker = (pen: Pen, { kicker: text }: SaidProgram): Block =>
  paragraph(pen, [{ text, colour: pen.colours.muted }], { ...column(pen), type: pen.shape.meta, most: 1 });

export const title = (pen: Pen, { title: text }: SaidProgram, most: number): Block =>
  paragraph(pen, [{ text, colour: pen.colours.ink, bold: true }], { ...column(pen), type: pen.shape.title, most });

/** The sentence beside the number, its deviation coloured, with the comma that follows. */
function sentence({ colours }: Pen, { beside: text, deviation, kind }: SaidProgram): Piece[] {
  const at = deviation ? text.indexOf(deviation) : -1;
  if (!deviation || at < 0) return [{ text, colour: colours.ink }];
  const until = at + deviation.length + (text[at + deviation.length] == ',' ? 1 : 0);
  return [
    { text: text.slice(0, at), colour: colours.ink },
    { text: text.slice(at, until), colour: colourOf(kind, colours), bold: true },
    { text: text.slice(until), colour: colours.ink },
  ];
}

const NARROWEST_SENTENCE = 170;
const BETWEEN = 14;

/** The number first, its sentence beside it; below it where that would be too narrow, and where there is no number. */
export function head(pen: Pen, program: SaidProgram): Block {
  const { shape, colours } = pen;
  const { x, room: width } = column(pen);
  const said = sentence(pen, program);
  const { physical, percent } = program;
  const below = paragraph(pen, said, { type: shape.body, x, room: width, most: 4 });
  if (percent == null) {
    const [size, line] = shape.title;
    const text = `${physical.name} ${physical.value}`;
    const unknown = [{ text, colour: colours.ink, bold: true }];
    return stacked(2, paragraph(pen, unknown, { type: [size + 4, line + 4], x, room: width, most: 2 }), below);
  }
  const figure = [{ text: physical.value, colour: colours.ink, bold: true }];
  const number = paragraph(pen, figure, { type: shape.number, x, room: width, most: 1 });
  const used = measureAt(pen, shape.number[0])(physical.value, true) + BETWEEN;
  if (width - used < NARROWEST_SENTENCE) return stacked(4, number, below);
  const right = paragraph(pen, said, { type: shape.body, x: x + used, room: width - used, most: 3 });
  const height = Math.max(number.height, right.height);
  return {
    height,
    marks: (top) => [...number.marks(top), ...right.marks(top + Math.max(0, (number.height - right.height) / 2))],
  };
}

export const physicalBar = (pen: Pen, { physical, offScale }: SaidProgram): Block =>
  stacked(
    2,
    // The tick stands out above.
    room(2),
    bar(pen, physical, { ...column(pen), height: pen.shape.bars[0], labelled: true }),
    paragraph(pen, [{ text: offScale ?? '', colour: pen.colours.muted }], {
      ...column(pen),
      type: pen.shape.meta,
      most: 2,
    }),
  );

const named = ({ colours }: Pen, { name, value }: FigureInWords, source: string): Piece[] => [
  { text: name, colour: colours.ink },
  { text: value, colour: colours.ink, bold: true },
  { text: source, colour: colours.muted },
];

/** The second figure: name and number, the plan at the right of them, a thin bar. */
export function financial(pen: Pen, { financial: figure, source = '' }: SaidProgram): Block {
  if (!figure) return room(0);
  const { shape, colours } = pen;
  const { x, room: width } = column(pen);
  const thin = { x, room: width, height: shape.bars[1] };
  const measure = measureAt(pen, shape.meta[0]);
  const planned = measure(figure.planned) + BETWEEN;
  const pieces = named(pen, figure, source);
  const whole = measureAt(pen, shape.body[0])(`${figure.name} ${figure.value}`, true);
  const fits = whole + planned <= width;
  const name = paragraph(pen, pieces, { type: shape.body, x, room: fits ? width - planned : width, most: 2 });
  const plan = paragraph(pen, [{ text: fits ? figure.planned : '', colour: colours.muted }], {
    type: [shape.meta[0], shape.body[1]],
    x: x + width,
    room: width,
    most: 1,
    anchor: 'end',
  });
  return stacked(6, beside(name, plan), bar(pen, figure, { ...thin, labelled: !fits }));
}

/** One fact: its name, and what is known of it at the right. */
export function fact(pen: Pen, [name, said]: readonly [string, string]): Block {
  const { shape, colours } = pen;
  const { x, room: width } = column(pen);
  const type = shape.body;
  const used = measureAt(pen, type[0])(name) + BETWEEN;
  return beside(
    paragraph(pen, [{ text: name, colour: colours.muted }], { type, x, room: width, most: 1 }),
    paragraph(pen, [{ text: said, colour: colours.ink }], {
      type,
      x: x + width,
      room: width - used,
      most: 3,
      anchor: 'end',
    }),
  );
}

/** A line across, with room around it. */
export const rule = (pen: Pen): Block => ({
  height: 15,
  marks: (top) => [{ x: pen.shape.pad, y: top + 4, width: column(pen).room, height: 1, fill: pen.colours.line }],
});
