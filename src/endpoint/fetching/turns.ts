/** Does some work when it is the host's turn. */
export type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/** One at a time for each host, in the order in which they come; several hosts side by side. @param atOnce hosts at most */
export function createTurns(atOnce: number): Turns {
  const lastOf = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const take = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const give = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };

  return (host, work) => {
    const mine = (lastOf.get(host) ?? Promise.resolve()).then(async () => {
      await take();
      return work().finally(give);
    });
    const over = mine.then(
      () => {},
      () => {},
    );
    lastOf.set(host, over);
    void over.then(() => lastOf.get(host) == over && lastOf.delete(host));
    return mine;
  };
}
