/** The value in the middle: one slow round does not move it. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median, and the range it lies in: `{median, min, max}`. */
export const spread = (values) => ({ median: median(values), min: Math.min(...values), max: Math.max(...values) });

/** "2.310 (2.190–2.480)", in the number of decimals given. */
export const written = ({ median: middle, min, max }, decimals = 0) =>
  `${middle.toFixed(decimals)} (${min.toFixed(decimals)}–${max.toFixed(decimals)})`;

/**
 * Runs every candidate once a round, beginning with another one each time, so that what else happens on the machine hits all.
 * @returns {Promise<Record<string, object[]>>} the figures of each candidate, a round each
 */
export async function interleaved(candidates, rounds, measure) {
  const figures = Object.fromEntries(candidates.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < candidates.length; turn++) {
      const name = candidates[(round + turn) % candidates.length];
      figures[name].push(await measure(name));
    }
  return figures;
}
