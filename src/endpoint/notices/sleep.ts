export interface Sleep {
  /** Settles after so many milliseconds, when `stop` comes, or at once where it was woken since the last time. */
  for: (milliseconds: number) => Promise<void>;
  wake: () => void;
}

/** A pause that can be cut short. */
export function createSleep(stop: AbortSignal): Sleep {
  let isWoken = false;
  let end: () => void = () => undefined;
  stop.addEventListener('abort', () => end(), { once: true });
  return {
    async for(milliseconds) {
      if (!isWoken && !stop.aborted)
        await new Promise<void>((resolve) => {
          end = resolve;
          // Unref: this alone is no reason to stay alive.
          setTimeout(resolve, milliseconds).unref();
        });
      isWoken = false;
    },
    wake() {
      isWoken = true;
      end();
    },
  };
}
