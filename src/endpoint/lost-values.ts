import type { Path } from './finding.js';
import { isObject, type Json, type JsonObject } from './json.js';

/** Described by our schemas but not read by widgets, so their absence from what was read means nothing. */
const NOT_READ = new Set([
  'updated',
  'corrections',
  'type',
  'content_text',
  'date_modified',
  'home_page_url',
  'feed_url',
  'language',
]);

/** Finds the definition of a schema node, following its `$ref` inside `programs.json`. */
function resolve(node: JsonObject, definitions: JsonObject): JsonObject {
  const name = /#\/\$defs\/(\w+)$/.exec(String(node.$ref))?.[1];
  const target = name ? definitions[name] : undefined;
  if (!isObject(target)) return node;
  const inner = resolve(target, definitions);
  return {
    ...inner,
    properties: { ...(inner.properties as JsonObject | undefined), ...(node.properties as JsonObject | undefined) },
  };
}

/** Nothing is lost with these: they say the same as their absence. */
const saysNothing = (value: Json | undefined): boolean =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length == 0);

/**
 * Where a document says something that the contract's readers leave out, by the fields that the schema describes. The
 * schemas should catch all of it before; this makes sure that what is published is what is shown.
 * @param read what a reader made of `written`
 */
export function lostValues(written: Json, read: unknown, schema: JsonObject, definitions: JsonObject): Path[] {
  const node = resolve(schema, definitions);
  if (Array.isArray(written)) {
    const items = isObject(node.items) ? node.items : {};
    if (!Array.isArray(read)) return [[]];
    if (read.length == written.length)
      return written.flatMap((item, index) =>
        lostValues(item, read[index], items, definitions).map((path) => [index, ...path]),
      );
    const ids = new Set(read.map((item) => (isObject(item) ? item.id : item)));
    const lost = written.flatMap((item, index) => (ids.has(isObject(item) ? item.id : item) ? [] : [[index]]));
    return lost.length ? lost : [[]];
  }
  if (!isObject(written)) return read === undefined ? [[]] : [];
  const found = isObject(read) ? read : {};
  const lost = Object.entries(isObject(node.properties) ? node.properties : {}).flatMap(([name, inner]) => {
    const value = written[name];
    if (saysNothing(value) || NOT_READ.has(name) || !isObject(inner)) return [];
    return lostValues(value!, found[name], inner, definitions).map((path) => [name, ...path]);
  });
  // Of an object that was left out whole, one finding says it; one that says nothing to widgets is not missed.
  return isObject(read) || !lost.length ? lost : [[]];
}
