const QUIET = 10_000;

/** Tells of an error, but of the same one at most every ten seconds: a database that is gone fails with each request. */
export function oftenRepeated(tell: (error: unknown) => void): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const now = Date.now();
    for (const [message, time] of told) if (now - time > QUIET) told.delete(message);
    const message = String(error);
    if (told.has(message)) return;
    told.set(message, now);
    tell(error);
  };
}
