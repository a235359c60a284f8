/**
 * A signal for one try: aborted after `most` milliseconds, or `grace` milliseconds after `stop` came, so that what is nearly through
 * comes to its end. `done` takes its clocks away.
 */
export function deadline(most: number, stop: AbortSignal, grace: number): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, most);
  const hurry = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, grace);
  };
  if (stop.aborted) hurry();
  else stop.addEventListener('abort', hurry, { once: true });
  return {
    signal: controller.signal,
    done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', hurry);
    },
  };
}
