/** What may stand in a place of a statement; `undefined` is written as NULL. */
export type Value = string | number | null | undefined;
export type Row = Record<string, string | number | null>;

/** A statement, its places numbered from `$1` on; or a part of one. */
export interface Query {
  text: string;
  values: Value[];
}

/**
 * The statements of one transaction: each yields rows. Free of waiting, so that an engine without promises can run it; free of other
 * effects, so that it can be run again.
 */
export type Steps<T> = Generator<Query, T, Row[]>;

/** Writes a statement. Values become places, never text; a query inside is a part of it. */
export function sql(parts: TemplateStringsArray, ...holes: (Value | Query)[]): Query {
  let text = parts[0]!;
  const values: Value[] = [];
  holes.forEach((hole, index) => {
    if (typeof hole == 'object' && hole) {
      const before = values.length;
      text += hole.text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
      values.push(...hole.values);
    } else text += `$${values.push(hole)}`;
    text += parts[index + 1]!;
  });
  return { text, values };
}

/** Values for `IN (…)`. */
export const listOf = (values: Value[]): Query => ({
  text: values.map((_, index) => `$${index + 1}`).join(', '),
  values,
});

/** A table's or column's name, of our own making. */
export const named = (text: string): Query => ({ text, values: [] });
