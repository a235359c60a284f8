/** Words and place of a message, from whichever side. */
export interface Said {
  description?: unknown;
  lat?: unknown;
  long?: unknown;
}

/** Half of what a server may round a place by, so that nobody's house is shown, and a little more. */
const NEAR = 0.006;

const isNear = (a: unknown, b: unknown): boolean => a == null || b == null || Math.abs(Number(a) - Number(b)) < NEAR;

/** The same words about the same place. */
export const isSame = (a: Said, b: Said): boolean =>
  a.description === b.description && isNear(a.lat, b.lat) && isNear(a.long, b.long);
