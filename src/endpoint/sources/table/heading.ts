import { cleanLine, shownIn, type Cell } from './cell.js';
import { recognise, type Recognised } from './recognise.js';

/** Rows in which the heading is looked for; reports have a letterhead above it. */
export const HEADING_ROWS = 40;

/** A column as its heading names it. */
export interface Heading {
  /** Position from 0. */
  index: number;
  text: string;
  recognised?: Recognised;
}

export interface FoundHeading {
  /** Positions of its first and last row among the rows that were looked at. */
  first: number;
  last: number;
  headings: Heading[];
  /** How many columns are recognised. */
  score: number;
  hasTitle: boolean;
}

/** Recognises a heading, the publisher's own mapping first. */
export type Recognise = (heading: string) => Recognised | undefined;

const textsOf = (cells: readonly Cell[]): string[] => cells.map((cell) => cleanLine(shownIn(cell)));

/** Two rows of headings as one: "REALISASI" over "FISIK" and "KEUANGAN"; a cell above stands for those right of it too. */
function together(upper: readonly string[], lower: readonly string[]): string[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [top, below] = [upper[index] ?? '', lower[index] ?? ''];
    above = top || (below ? above : '');
    return !below || below == above ? top : `${above} ${below}`.trim();
  });
}

function judge(texts: readonly string[], first: number, last: number, recogniseWith: Recognise): FoundHeading {
  const headings = texts.flatMap((text, index) =>
    text ? [{ index, text, recognised: recogniseWith(text) } satisfies Heading] : [],
  );
  const known = headings.filter(({ recognised }) => recognised && recognised.field != 'ignore');
  const kinds = new Set(known.map(({ recognised }) => `${recognised!.field} ${recognised!.date}`));
  return {
    first,
    last,
    headings,
    score: kinds.size,
    hasTitle: known.some((each) => each.recognised!.field == 'title'),
  };
}

/**
 * Finds the headings of a table: the row, or the two rows, of which most is recognised.
 * @returns also where no column for the programme's name was found, to say which headings there are; nothing for an empty table
 */
export function findHeading(rows: readonly (readonly Cell[])[], own: Recognise = recognise): FoundHeading | undefined {
  const texts = rows.slice(0, HEADING_ROWS).map(textsOf);
  let best: FoundHeading | undefined;
  const better = (found: FoundHeading): boolean =>
    !best ||
    Number(found.hasTitle) > Number(best.hasTitle) ||
    (found.hasTitle == best.hasTitle && found.score > best.score);
  texts.forEach((row, index) => {
    const alone = judge(row, index, index, own);
    if (alone.headings.length && better(alone)) best = alone;
    const next = texts[index + 1];
    if (!next || !alone.headings.length) return;
    const both = judge(together(row, next), index, index + 1, own);
    if (both.score > judge(next, index + 1, index + 1, own).score && better(both)) best = both;
  });
  return best;
}
