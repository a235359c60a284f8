import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../json.js';
import type { FieldChange } from './difference.js';

/** Fields whose values people want to see, not only that they changed. */
const SAID = new Set(['title', 'name', 'status', 'budget']);
/** What changes with anything else says something only when it changes alone. */
const FOLLOWS = new Set(['updated', 'date_modified']);

/** The same whatever the order of the names; the text is compared first, since nearly always it is the same. */
export const isSame = (before: Json | undefined, after: Json | undefined): boolean =>
  JSON.stringify(before) == JSON.stringify(after) || isDeepStrictEqual(before, after);

/** The parts of our extension stand beside the standard's own. */
const flat = ({ _opd, ...fields }: JsonObject): JsonObject => ({ ...(_opd as JsonObject | undefined), ...fields });

/** Which fields of a thing are others, `except` those that are told in another way. */
export function fieldChanges(before: JsonObject, after: JsonObject, except: readonly string[] = []): FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const changed = [...names].filter((field) => !except.includes(field) && !isSame(old[field], now[field]));
  const own = changed.filter((field) => !FOLLOWS.has(field));
  return (own.length ? own : changed).map((field) =>
    SAID.has(field) ? { field, before: old[field], after: now[field] } : { field },
  );
}
