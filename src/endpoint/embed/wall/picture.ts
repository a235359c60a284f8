import { wholeWords } from '../../../i18n/whole.js';
import { prepareFile } from '../../prepare-file.js';
import type { StoredFile } from '../../stored-file.js';
import { coloursOf, type Theme } from '../pictures/colours.js';
import { foot } from '../pictures/foot.js';
import type { Block, Mark } from '../pictures/marks.js';
import { beside, measureAt, paragraph, stacked, type Pen } from '../pictures/pen.js';
import { HEADERS, SVG_HEADERS, type ToPng } from '../pictures/render.js';
import { shapeOf } from '../pictures/shape.js';
import { outlinedSvg, publishedSvg, type Drawing } from '../pictures/svg.js';
import { drawableLine, plainLine, withTexts } from '../pictures/texts.js';
import { loadTypeface } from '../pictures/typeface.js';
import { countedAt, said, type Said, type SaidFact } from './said.js';
import { countsOf, sentenceOf, type Wall } from './view.js';

/** Heights between which the columns fill what room there is. */
const CHART = { least: 24, most: 72 };
const BETWEEN = 6;
const GAP = 10;
const ABOVE = 16;

/** "9 dari 12", its sentence beside it. */
function head(pen: Pen, { head: number, sentence }: Said): Block {
  const { shape, colours } = pen;
  const { pad, width } = shape;
  const text = (at: number) =>
    paragraph(pen, [{ text: sentence, colour: colours.ink }], {
      type: shape.body,
      x: pad + at,
      room: width - 2 * pad - at,
      most: 3,
    });
  if (!number) return text(0);
  const type = [40, 44] as const;
  const pieces = [{ text: number, colour: colours.ink, bold: true }];
  const left = paragraph(pen, pieces, { type, x: pad, room: width - 2 * pad, most: 1 });
  const right = text(measureAt(pen, type[0])(number, true) + 16);
  const height = Math.max(left.height, right.height);
  return {
    height,
    marks: (top) => [
      ...left.marks(top + (height - left.height) / 2),
      ...right.marks(top + (height - right.height) / 2),
    ],
  };
}

/** Twelve months: what came, and how much of it is answered. */
function chart({ shape, colours }: Pen, { months }: Said, room: number): Block {
  const { pad, width, meta } = shape;
  const step = (width - 2 * pad + BETWEEN) / Math.max(1, months.length);
  const size = meta[0] - 2;
  const high = Math.min(CHART.most, Math.max(CHART.least, room - size - 6));
  const column = (x: number, top: number, share: number, fill: string): Mark[] => {
    const height = Math.max(share ? 2 : 0, share * high);
    return height ? [{ x, y: top + high - height, width: step - BETWEEN, height, fill }] : [];
  };
  return {
    height: months.length ? high + size + 6 : 0,
    marks: (top) =>
      months.flatMap(({ asked, answered, short }, at): Mark[] => {
        const x = pad + at * step;
        return [
          { x, y: top + high - 1, width: step - BETWEEN, height: 1, fill: colours.line },
          ...column(x, top, asked, colours.track),
          ...column(x, top, answered, colours.accent),
          {
            pieces: [{ text: short, colour: colours.muted }],
            x: x + (step - BETWEEN) / 2,
            y: top + high + size + 2,
            size,
            anchor: 'middle',
          },
        ];
      }),
  };
}

/** One fact in a half of the width. */
const half = (pen: Pen, { name, value, short = value, bad }: SaidFact, right: boolean): Block => {
  const { shape, colours } = pen;
  const wide = (shape.width - 2 * shape.pad - 24) / 2;
  const x = shape.pad + (right ? wide + 24 : 0);
  const pieces = [
    { text: name, colour: colours.muted },
    { text: short, colour: bad ? colours.bad : colours.ink, bold: true },
  ];
  return paragraph(pen, pieces, { type: shape.meta, x, room: wide, most: 1 });
};

function facts(pen: Pen, { facts: all }: Said): Block {
  const rows = [0, 2].map((at) => all.slice(at, at + 2).map((fact, index) => half(pen, fact, index == 1)));
  return stacked(2, ...rows.map((row) => beside(...row)));
}

function drawingOf(pen: Pen, { kicker, title, figures, ...rest }: SaidWall): Drawing {
  const { shape, colours } = pen;
  const { width, height, pad } = shape;
  const line = (text: string, type: Pen['shape']['meta'], bold: boolean) =>
    paragraph(pen, [{ text, colour: bold ? colours.ink : colours.muted, bold }], {
      type,
      x: pad,
      room: width - 2 * pad,
      most: 1,
    });
  const bottom = foot(pen, rest, 1);
  const words = stacked(
    GAP,
    stacked(0, line(kicker, shape.meta, false), line(title, shape.title, true)),
    figures
      ? stacked(GAP, head(pen, figures), facts(pen, figures))
      : paragraph(pen, [{ text: rest.empty, colour: colours.ink }], {
          type: shape.body,
          x: pad,
          room: width - 2 * pad,
          most: 4,
        }),
  );
  const space = height - bottom.height - words.height - 2 * ABOVE;
  const upper = figures ? stacked(GAP + 4, words, chart(pen, figures, space - GAP - 4)) : words;
  return {
    width,
    height,
    marks: [
      { x: 0, y: 0, width, height, fill: colours.surface },
      ...upper.marks(ABOVE),
      ...bottom.marks(height - bottom.height),
    ],
  };
}

interface SaidWall {
  kicker: string;
  title: string;
  /** Missing where nothing is counted. */
  figures?: Said;
  empty: string;
  producer: string;
  foot: string;
}

/** The picture of an agency's answers, or of all; 1200 × 630 pixels as PNG. */
export async function wallPicture(
  wall: Omit<Wall, 'all'>,
  { format, theme }: { format: 'svg' | 'png'; theme: Theme },
  toPng: ToPng,
): Promise<StoredFile> {
  const { id, language, words, summary, name, producer } = wall;
  const all = wholeWords(language);
  const counts = countsOf(wall);
  const typeface = await loadTypeface();
  const counted = countedAt(summary, all, words);
  const whole: SaidWall = withTexts(
    {
      kicker: words.title,
      title: name,
      figures: counts && said(counts, summary, all, words),
      empty: words.notCounted,
      producer,
      foot: [producer, counted].filter(Boolean).join(' · '),
    },
    (text) => (format == 'svg' ? plainLine(text) : drawableLine(text, typeface)),
  );
  const drawing = drawingOf({ shape: shapeOf('card', null), colours: coloursOf(theme), typeface }, whole);
  if (format == 'png') return prepareFile(await toPng(outlinedSvg(drawing, typeface)), 'image/png', HEADERS);
  const { figures, empty } = whole;
  const text = figures
    ? [sentenceOf(figures), ...figures.facts.map((fact) => `${fact.name}: ${fact.value}.`), `${counted}.`].join(' ')
    : empty;
  const description = { id: `opd-jawaban-${id}`, language, title: `${words.title}: ${whole.title}`, text };
  const svg = publishedSvg(drawing, typeface, description);
  return prepareFile(new TextEncoder().encode(svg), 'image/svg+xml; charset=utf-8', SVG_HEADERS);
}
