import type { Message } from '../../finding.js';
import { namelessMilestone, outOfRange } from './cell-messages.js';
import { FIGURES, type FactField, type FigureField } from './fields.js';
import type { Stored } from './figure-store.js';
import { shareOf } from './percent.js';
import { noBudget } from './row-messages.js';

/** Percentages and the amounts that they may be worked out of. */
const WORKED_OUT = [
  ['financial', 'financialAmount'],
  ['financialPlan', 'financialPlanAmount'],
] as const;

/**
 * Tells what can be seen of a programme only when all its rows are known.
 * @param tell with the row, where it is not the one in which the programme stands first, and the value
 */
export function tellProgram(
  facts: ReadonlyMap<FactField, string | number>,
  figures: Iterable<Stored>,
  reported: ReadonlySet<FigureField>,
  tell: (message: Message, row?: number, value?: string) => void,
): void {
  if (facts.has('milestoneDate') && !facts.has('milestone')) tell(namelessMilestone);
  const amounts = WORKED_OUT.flatMap(([percent, amount]) =>
    !reported.has(percent) && reported.has(amount) ? [FIGURES.indexOf(amount)] : [],
  );
  if (!amounts.length) return;
  const budget = facts.get('budget') as number | undefined;
  for (const { values, row } of figures)
    for (const slot of amounts) {
      const value = values[slot]!;
      if (!Number.isNaN(value) && shareOf(value, budget) === undefined)
        tell(budget ? outOfRange : noBudget, row, String(value));
    }
}
