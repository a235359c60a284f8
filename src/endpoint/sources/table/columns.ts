import type { Place } from '../found.js';
import type { Remarks } from '../remarks.js';
import { cleanLine, type Cell } from './cell.js';
import { fieldNamed, nearestNames, recognise, type Recognised } from './recognise.js';
import { nameOf, type Field } from './fields.js';
import type { FoundHeading, Heading, Recognise } from './heading.js';
import { twoForOne, unknownColumn, unknownMapping, unusedMapping } from './messages.js';
import { numberOf } from './reading.js';

/** A column that is read. */
export interface Column extends Recognised {
  index: number;
  heading: string;
}

const same = (heading: string): string => cleanLine(heading).toLowerCase();

/** Recognises headings with the publisher's own mapping before everything else. */
export function recogniseWith(mapping: Record<string, string> = {}): Recognise {
  const own = new Map(Object.entries(mapping).map(([heading, word]) => [same(heading), fieldNamed(word)]));
  return (heading) => {
    const field = own.get(same(heading));
    const known = recognise(heading);
    // The unit in a heading counts whatever the heading itself means.
    return field ? { ...known, field, rank: -1, factor: known?.factor ?? 1 } : known;
  };
}

/** Decides which column gives which field, and tells what is not used. */
export function columnsOf(
  found: FoundHeading,
  sample: readonly (readonly Cell[])[],
  place: Place,
  remarks: Remarks,
  mapping: Record<string, string> = {},
): Column[] {
  tellMapping(found.headings, mapping, place, remarks);
  const byField = new Map<string, Column[]>();
  for (const heading of found.headings) {
    const { index, text } = heading;
    if (!heading.recognised)
      remarks.add('left-out', { ...place, column: text }, unknownColumn(text, nearestNames(text)));
    else {
      const column = { ...heading.recognised, index, heading: text };
      if (column.unitOpen) column.field = byUnit(column, sample);
      const kind = `${column.field} ${column.date ?? ''}`;
      byField.set(kind, [...(byField.get(kind) ?? []), column]);
    }
  }
  return [...byField.values()].flatMap((columns) => {
    const [chosen, ...others] = columns.toSorted((a, b) => a.rank - b.rank) as [Column, ...Column[]];
    if (chosen.field == 'ignore') return [];
    for (const { heading } of others)
      remarks.add('doubt', { ...place, column: heading }, twoForOne(heading, chosen.heading, nameOf(chosen.field)));
    return [chosen];
  });
}

/** No percentage is over 200, and no one spends 200 rupiah. */
const LARGEST_PERCENT = 200;

function byUnit({ field, index }: Column, sample: readonly (readonly Cell[])[]): Field {
  const isMoney = sample.some((cells) => {
    const cell = cells[index];
    return cell !== undefined && (numberOf(cell, 'money')?.value ?? 0) > LARGEST_PERCENT;
  });
  if (!isMoney) return field;
  return field == 'financial' ? 'financialAmount' : 'financialPlanAmount';
}

function tellMapping(
  headings: readonly Heading[],
  mapping: Record<string, string>,
  place: Place,
  remarks: Remarks,
): void {
  for (const [heading, word] of Object.entries(mapping)) {
    const column = heading;
    if (!fieldNamed(word))
      remarks.add('doubt', { ...place, column, value: word }, unknownMapping(word, nearestNames(word)));
    else if (!headings.some(({ text }) => same(text) == same(heading)))
      remarks.add('doubt', { ...place, column, value: word }, unusedMapping(heading));
  }
}
