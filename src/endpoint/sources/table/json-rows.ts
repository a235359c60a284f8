import type { Bytes } from '../../stored-file.js';
import { isObject, type Json, type JsonObject } from '../../json.js';
import { SourceFailed } from '../found.js';
import type { Cell, TakeRow } from './cell.js';
import { noJson } from './messages.js';

/** Objects in objects: `location.coordinates.latitude` is as deep as lists of programmes go. */
const DEEPEST = 5;
const MOST_COLUMNS = 500;

/** The list of objects in a document: the document itself, or the one list in it, as data portals wrap it. */
function listIn(document: Json, depth = 0): JsonObject[] | undefined {
  if (Array.isArray(document)) {
    const objects = document.filter(isObject);
    return objects.length ? objects : undefined;
  }
  if (!isObject(document) || depth > 2) return;
  const lists = Object.values(document).flatMap((value) => (value === undefined ? [] : [listIn(value, depth + 1)]));
  const found = lists.filter((list) => list !== undefined);
  return found.length == 1 ? found[0] : undefined;
}

/** The values of an object by their names, those of objects inside it with dots: `location.province`. */
function* flattened(object: JsonObject, prefix = '', depth = 0): Generator<[string, Cell]> {
  for (const [name, value] of Object.entries(object)) {
    const path = prefix + name;
    if (isObject(value)) {
      if (depth < DEEPEST) yield* flattened(value, `${path}.`, depth + 1);
    } else if (Array.isArray(value)) {
      const texts = value.filter((item) => typeof item == 'string' || typeof item == 'number');
      yield [path, texts.join('; ')];
    } else yield [path, cellFrom(value)];
  }
}

const cellFrom = (value: string | number | boolean | null | undefined): Cell =>
  typeof value == 'number' ? { text: String(value), number: value } : value === null ? '' : String(value ?? '');

/** Gives a JSON list of flat objects as a table: its names as headings in row 0, then row 1, 2, … for each object. */
export function readJsonRows(bytes: Bytes, file: string, take: TakeRow): void {
  let document: Json;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    throw new SourceFailed(noJson, { file });
  }
  const list = listIn(document);
  if (!list) throw new SourceFailed(noJson, { file });
  const columns = new Map<string, number>();
  for (const object of list)
    for (const [name] of flattened(object))
      if (!columns.has(name) && columns.size < MOST_COLUMNS) columns.set(name, columns.size);
  take([...columns.keys()], 0);
  list.forEach((object, index) => {
    const cells: Cell[] = Array<Cell>(columns.size).fill('');
    for (const [name, cell] of flattened(object)) {
      const column = columns.get(name);
      if (column !== undefined) cells[column] = cell;
    }
    take(cells, index + 1);
  });
}
