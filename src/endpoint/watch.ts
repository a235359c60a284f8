import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks. */
const INTERVAL = 1000;

/**
 * Calls `onChange` when a signature has changed and then stayed the same for one interval: a file that is still being
 * copied is left to arrive. Looks again and again, since notices of the system do not come from network drives.
 * @param signature gives the same text as long as nothing changes
 * @param handled the signature of what is already known
 */
export function watch(
  signature: () => Promise<string>,
  handled: string,
  onChange: () => Promise<void>,
  stop: AbortSignal,
  interval: number = INTERVAL,
): void {
  void (async () => {
    let before = handled;
    while (!stop.aborted) {
      // Unref: watching alone is no reason to stay alive.
      await wait(interval, undefined, { ref: false, signal: stop }).catch(() => undefined);
      const now = await signature().catch((error: Error) => error.message);
      if (now == before && now != handled) {
        handled = now;
        if (!stop.aborted) await onChange();
      }
      before = now;
    }
  })();
}
