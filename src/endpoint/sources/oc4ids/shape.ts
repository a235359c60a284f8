import type { Reader } from '../../../contract/read.js';
import { isObject, type Json, type JsonObject } from '../../json.js';

/** What is taken of a value: what a reader makes of it, the fields of an object, or the items of a list. */
export type Shape =
  | Reader<Json>
  | { readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }
  | { readonly items: Shape };

/** Is told what is not taken. Names are ways to a field without positions, such as `budget.finance.source`. */
export interface Taking {
  /** A field that is not known, and how many it holds. */
  unknown(name: string, count: number): void;
  /** A known field whose content cannot be read, or an item without what it needs. */
  unreadable(name: string, value: Json): void;
}

/** These say the same as their absence. */
const saysNothing = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value == 'string' && !value.trim()) ||
  (Array.isArray(value) && value.every(saysNothing)) ||
  (isObject(value) && Object.values(value).every(saysNothing));

/** What a shape takes of a value; `undefined` where nothing is left of it. */
export function take(value: Json, shape: Shape, name: string, taking: Taking): Json | undefined {
  if (saysNothing(value)) return;
  if (typeof shape == 'function') {
    const found = shape(value, '');
    if (found === undefined) taking.unreadable(name, value);
    return found;
  }
  if ('items' in shape) return takeItems(value, shape.items, name, taking);
  if (isObject(value)) return takeFields(value, shape, name, taking);
  taking.unreadable(name, value);
  return;
}

function takeItems(value: Json, shape: Shape, name: string, taking: Taking): Json[] | undefined {
  if (!Array.isArray(value)) return void taking.unreadable(name, value);
  // OC4IDS allows no two items that are the same.
  const found = new Map<string, Json>();
  for (const item of value) {
    const taken = take(item, shape, name, taking);
    if (taken !== undefined) found.set(JSON.stringify(taken), taken);
  }
  return found.size ? [...found.values()] : undefined;
}

function takeFields(
  value: JsonObject,
  { fields, required = [] }: Extract<Shape, { fields: unknown }>,
  name: string,
  taking: Taking,
): JsonObject | undefined {
  const found: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || saysNothing(inner)) continue;
    const path = name ? `${name}.${key}` : key;
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const taken = known && take(inner, known, path, taking);
    if (!known) taking.unknown(path, Array.isArray(inner) ? inner.length : 1);
    else if (taken !== undefined) found[key] = taken;
  }
  const missing = required.find((key) => found[key] === undefined);
  if (missing !== undefined) return void taking.unreadable(name ? `${name}.${missing}` : missing, value);
  return Object.keys(found).length ? found : undefined;
}
