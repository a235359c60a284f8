/** A percentage outside this range counts as not reported in the contract. */
export const inRange = (percent: number): boolean => percent >= -100 && percent <= 200;

/** An amount in percent of the budget; unknown without one. */
export function shareOf(amount: number | undefined, budget: number | undefined): number | undefined {
  if (amount === undefined || !budget) return;
  const share = Math.round((amount / budget) * 10_000) / 100;
  return inRange(share) ? share : undefined;
}
