import { watch } from '../../watch.js';

export interface Repeated {
  /** Milliseconds to the next start; asked after each, since settings change. */
  every: () => number;
  /** Gives the same text as long as no file of the publisher's own changes. */
  signature: () => Promise<string>;
  /** The signature before the run that came before this. */
  handled: string;
  stop: AbortSignal;
}

/** The longest time that a timer knows. */
const LONGEST = 2 ** 31 - 1;

/**
 * Calls `run` every so often, and when a file has changed; never twice at the same time.
 * @param run answers whether there is more to do at once; must not throw
 */
export function repeat(run: () => Promise<boolean>, { every, signature, handled, stop }: Repeated): void {
  let running = false;
  let again = false;
  const start = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again && !stop.aborted) {
      again = false;
      // A file may change while it runs.
      if (await run()) again = true;
    }
    running = false;
  };
  let timer: NodeJS.Timeout;
  const plan = () => {
    // Waiting alone is no reason to stay alive.
    if (!stop.aborted) timer = setTimeout(() => void start().then(plan), Math.min(every(), LONGEST)).unref();
  };
  plan();
  stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  watch(signature, handled, start, stop);
}
