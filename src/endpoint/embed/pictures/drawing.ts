import type { Block, Mark } from './marks.js';
import { foot } from './foot.js';
import { fact, financial, head, kicker, physicalBar, rule, title } from './parts.js';
import { room, stacked, type Pen } from './pen.js';
import type { SaidProgram } from './said-program.js';
import type { Kind, Shape } from './shape.js';
import type { Drawing } from './svg.js';

/** Room above the title, and below the last bar for its tick. */
const ABOVE = 16;
const BELOW = 8;

/** The figures of a programme, its title in at most so many lines. */
const figures = (pen: Pen, program: SaidProgram, kind: Kind, most: number): Block =>
  stacked(
    pen.shape.gap,
    stacked(2, kind == 'card' ? kicker(pen, program) : room(0), title(pen, program, most)),
    stacked(pen.shape.gap - 4, head(pen, program), physicalBar(pen, program)),
    financial(pen, program),
  );

/** Lines of the title and of what is said under it of overdue figures; the first that leave room for the rest are taken. */
const LINES = [
  [3, 4],
  [2, 4],
  [1, 4],
  [1, 2],
  [1, 1],
] as const;

/** As many facts as there is room for, under a line of their own. */
function facts(pen: Pen, { facts: known }: SaidProgram, space: number): Block {
  let shown: Block = room(0);
  for (const each of known) {
    const longer = shown.height ? stacked(4, shown, fact(pen, each)) : stacked(0, rule(pen), fact(pen, each));
    if (longer.height > space) return shown;
    shown = longer;
  }
  return shown;
}

/** The surface; another ground under the foot of what is overdue. */
function ground({ shape, colours }: Pen, footTop: number, { late }: SaidProgram): Mark[] {
  const { width, height, radius } = shape;
  if (!late) return [{ x: 0, y: 0, width, height, radius, fill: colours.surface }];
  return [
    { x: 0, y: 0, width, height, radius, fill: colours.sunken },
    { x: 0, y: 0, width, height: footTop, radius, fill: colours.surface },
    // Only the upper corners are round.
    { x: 0, y: radius, width, height: footTop - radius, fill: colours.surface },
  ];
}

const edge = ({ width, height, radius }: Shape, colour: string): Mark[] =>
  radius ? [{ x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: radius - 0.5, edge: colour }] : [];

/** Draws a programme's card, or its meter. */
export function drawingOf(kind: Kind, pen: Pen, program: SaidProgram): Drawing {
  const { shape, colours } = pen;
  const { width, height, gap } = shape;
  const least = ABOVE + BELOW;
  let [upper, bottom] = [room(0), room(0)];
  for (const [ofTitle, ofNotice] of LINES) {
    upper = figures(pen, program, kind, ofTitle);
    bottom = foot(pen, program, ofNotice);
    if (upper.height + bottom.height + least <= height) break;
  }
  const footTop = height - bottom.height;
  const space = footTop - least;
  const lower = kind == 'card' ? facts(pen, program, space - upper.height - gap) : room(0);
  // What is left over stands above and below, but not more above than between two groups.
  const left = space - stacked(gap, upper, lower).height;
  const top = ABOVE + Math.max(0, Math.min(gap, left / 3));
  return {
    width,
    height,
    marks: [
      ...ground(pen, footTop, program),
      ...stacked(gap, upper, lower).marks(top),
      ...bottom.marks(footTop),
      ...edge(shape, colours.line),
    ],
  };
}
