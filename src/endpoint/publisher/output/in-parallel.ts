/** Does `work` for each item, `most` at once. The first failure is thrown, once what had begun has ended. */
export async function inParallel<T>(items: Iterable<T>, most: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items].reverse();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined && !failures.length; item = waiting.pop())
      await work(item).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (failures.length) throw failures[0];
}
