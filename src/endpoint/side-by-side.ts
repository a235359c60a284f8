/**
 * Does something with each, at most `width` at a time; answers in the order of `items`. The first failure is thrown, once what
 * had begun has ended.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && !failures.length) {
      const place = next++;
      try {
        results[place] = await work(items[place]!);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  if (failures.length) throw failures[0];
  return results;
}
