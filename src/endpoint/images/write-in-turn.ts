/**
 * Writes again and again, never twice at once: who asks while one is written waits for the next, which holds everybody's changes.
 * @param write writes what there is when it is called
 */
export function writeInTurn(write: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  return () =>
    (next ??= last =
      last
        // Whoever waited for that one was told.
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return write();
        }));
}
