/**
 * The small readers every document reader is made of. A reader takes anything and gives a clean value or
 * `undefined`; it cannot throw, makes nothing up, and reading its own output changes nothing.
 */
export type Reader<T> = (value: unknown, base: string) => T | undefined;
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

type Shape = Record<string, Reader<unknown>>;
type Flat<T> = { [K in keyof T]: T[K] };
type Record_<S extends Shape, K extends keyof S> = Flat<
  { [P in K]: ReadBy<S[P]> } & { [P in Exclude<keyof S, K>]?: ReadBy<S[P]> }
>;

// Taken when the module runs: host pages patch built-ins later, and polluted prototypes must not become data.
const { hasOwn, keys } = Object;
const { isArray } = Array;

/** Longest text taken from a document, in UTF-16 units; the rest is cut. */
export const MAX_TEXT = 4000;

const DAY = 864e5;

/** Text without outer blanks; empty text is missing. */
export const text: Reader<string> = (value) =>
  (typeof value == 'string' && value.trim().slice(0, MAX_TEXT).trim()) || undefined;

/** A programme's or agency's id: one path segment that needs no escaping, so it cannot leave its folder. */
export const identifier: Reader<string> = (value) =>
  typeof value == 'string' && /^[a-z\d][\w.-]{0,127}$/i.test(value) ? value : undefined;

/** One of some words. Compared as it is: `==` would ask an object for its text, which may throw. */
export const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value) =>
    words.includes(value as T) ? (value as T) : undefined;

/** A finite number, or its plain decimal text ("62.5"); "44,61" is ambiguous and therefore not a number. */
export const number: Reader<number> = (value) => {
  const found = typeof value == 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? +value : value;
  return Number.isFinite(found) ? (found as number) : undefined;
};

export const flag: Reader<true> = (value) => value === true || undefined;

/**
 * A date (RFC 3339 full-date or date-time), kept as written: facts are dated by the calendar of who wrote them.
 * The day must exist: 31 February is missing, not 3 March.
 */
export const date: Reader<string> = (value) => {
  if (typeof value != 'string') return;
  const [found, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/i.exec(value) ?? [];
  const midnight = Date.parse(`${day}T00:00Z`);
  return found && Date.parse(found) >= midnight - DAY && new Date(midnight).toISOString().startsWith(day!)
    ? found
    : undefined;
};

/** An ISO 8601 duration of one unit: P7D, P2W, P1M, P1Y. */
export const duration: Reader<string> = (value) =>
  typeof value == 'string' && /^P[1-9]\d{0,2}[DWMY]$/.test(value) ? value : undefined;

/** Parses an address; `undefined` where the platform would throw. */
export const parseAddress = (value: string, base?: string): URL | undefined => {
  try {
    return new URL(value, base);
  } catch {
    // not an address: missing
  }
  return;
};

/**
 * The one function that lets an address through: absolute http or https, with no user or password in it
 * ("https://bank.id@evil.example"). Everything else (javascript:, data:, //host, /path) is missing.
 */
export const link: Reader<string> = (value) =>
  typeof value == 'string' && /^https?:\/\/[^/\\?#@\s]+([/?#]|$)/i.test(value) ? parseAddress(value)?.href : undefined;

/** A list without what its reader cannot read; an empty list is missing. */
export const list =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, base) => {
    if (!isArray(value)) return;
    const found: T[] = [];
    for (const item of value as unknown[]) {
      const clean = read(item, base);
      if (clean !== undefined) found.push(clean);
    }
    return found.length ? found : undefined;
  };

/** An object with the fields of `shape` that can be read; missing altogether when a required one is, or none is left. */
export const record =
  <S extends Shape, K extends keyof S & string = never>(shape: S, ...required: K[]): Reader<Record_<S, K>> =>
  (value, base) => {
    if (typeof value != 'object' || !value || isArray(value)) return;
    const found: Record<string, unknown> = {};
    let any = false;
    for (const key of keys(shape)) {
      if (!hasOwn(value, key)) continue;
      const clean = shape[key]!((value as Record<string, unknown>)[key], base);
      if (clean !== undefined) {
        found[key] = clean;
        any = true;
      }
    }
    return any && required.every((key) => hasOwn(found, key)) ? (found as Record_<S, K>) : undefined;
  };
