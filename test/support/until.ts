import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds, at most half a minute: the test's own check says then what is missing. */
export async function until(holds: () => unknown): Promise<void> {
  for (const end = performance.now() + 30_000; !(await holds()) && performance.now() < end;) await wait(10);
}
