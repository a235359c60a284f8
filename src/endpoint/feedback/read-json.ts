import { isObject, type Json, type JsonObject } from '../json.js';
import { walkJson } from '../json-text.js';
import type { Bytes } from '../stored-file.js';
import { Refusal } from './refusal.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The object that a body holds. What is no JSON, no UTF-8, no object, or says a name twice cannot be read. */
export function readJson(bytes: Bytes): JsonObject {
  try {
    const text = decoder.decode(bytes);
    const json = JSON.parse(text) as Json;
    // Of two values under one name each reader takes another: what was agreed to must be one.
    walkJson(text, { repeated: () => refuse() });
    if (isObject(json)) return json;
  } catch {
    // Their messages quote what was sent: they go no further.
  }
  return refuse();
}

function refuse(): never {
  throw new Refusal('unreadable');
}

/** JSON with its names in order: the same text for the same content, however it was written. */
export const canonicalJson = (value: Json): string => JSON.stringify(value, inOrder);

const inOrder = (_: string, value: Json): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
