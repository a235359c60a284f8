import type { Message } from '../../finding.js';
import {
  brokenFormula,
  foreignSigns,
  formula,
  negativeMoney,
  noAddress,
  noDay,
  noNumber,
  noYear,
  unknownStatus,
} from './cell-messages.js';
import { cleanLine, cleanText, hasForeign, isBroken, isFormula, plainIn, shownIn, type Cell } from './cell.js';
import type { FactKind } from './fields.js';
import { addressOf, dateOf, numberOf, yearOf } from './reading.js';
import { statusCode } from './status.js';

/** What a cell says of a programme. */
export interface FactRead {
  value?: string | number;
  /** What is wrong with it; without a value it is left out. */
  message?: Message;
}

/** What is wrong with any cell before it is read. */
export function unusable(cell: Cell): Message | undefined {
  if (isBroken(cell)) return brokenFormula;
  return isFormula(shownIn(cell)) ? formula : undefined;
}

const orElse = (value: string | number | undefined, message: Message): FactRead =>
  value === undefined ? { message } : { value };

/** Reads a fact of a programme. @param factor of the column: a million where its heading says "juta" */
export function readFact(cell: Cell, kind: FactKind, factor: number): FactRead {
  const message = unusable(cell);
  if (message) return { message };
  switch (kind) {
    case 'money':
      return readMoney(cell, factor);
    case 'date':
      return orElse(dateOf(cell), noDay);
    case 'year':
      return orElse(yearOf(plainIn(cell)), noYear);
    case 'status':
      return orElse(statusCode(shownIn(cell)), unknownStatus);
    case 'address':
      return orElse(addressOf(cell), noAddress);
    default:
      return readText(shownIn(cell), kind == 'lines' ? cleanText : cleanLine);
  }
}

/** An amount in rupiah; "juta" in the cell itself counts more than in its heading. */
export function readMoney(cell: Cell, factor: number): { value?: number; message?: Message } {
  const found = numberOf(cell, 'money');
  if (!found || found.percent) return { message: noNumber };
  if (found.value < 0) return { message: negativeMoney };
  // Multiplying must not leave a tail of nines.
  return { value: found.scaled ? found.value : Number((found.value * factor).toPrecision(15)) };
}

function readText(text: string, clean: (text: string) => string): FactRead {
  const value = clean(text);
  return { ...(value && { value }), ...(hasForeign(text) && { message: foreignSigns }) };
}
