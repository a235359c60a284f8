import type { Finding, Message, Path } from '../../finding.js';
import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import type { Remark } from '../../sources/found.js';
import { Remarks } from '../../sources/remarks.js';
import type { Normalised } from '../normalise.js';
import { newsPlace } from './documents.js';

const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((found, step) => {
    if (Array.isArray(found)) return found[Number(step)];
    return isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }, value);

const shown = (value: Json | undefined): string | undefined =>
  value === undefined || typeof value == 'object' ? undefined : String(value);

/** A way to a field, without positions. */
const fieldOf = (path: Path): string | undefined =>
  path.filter((step) => typeof step == 'string').join('.') || undefined;

/** Remarks of one source are counted together, so that a thousand of one kind are told in a few lines. */
const collectors = new WeakMap<Normalised, Map<string, Remarks>>();

/**
 * Tells something about a programme or news item, at its place in its first source.
 * @param place its key in `origins` @param part the part itself @param path inside it
 */
export function tellAt(
  place: string,
  part: JsonObject,
  path: Path,
  level: Remark['level'],
  { problem, remedy }: Message,
  normalised: Normalised,
): void {
  const [origin] = normalised.origins.get(place) ?? [];
  if (!origin) return;
  const { source, ...at } = origin;
  const bySource = collectors.get(normalised) ?? new Map<string, Remarks>();
  collectors.set(normalised, bySource);
  const remarks = bySource.get(source) ?? new Remarks();
  bySource.set(source, remarks);
  const before = remarks.all.length;
  remarks.add(
    level,
    { ...at, column: fieldOf(path), value: shown(valueAt(part, path)) ?? shown(part.title) },
    { problem, remedy },
  );
  const told = normalised.remarks.get(source) ?? [];
  normalised.remarks.set(source, [...told, ...remarks.all.slice(before)]);
}

/** Warnings of a check as doubts, each at its place in its source. */
export function tellFindings(findings: readonly Finding[], normalised: Normalised): void {
  for (const finding of findings) {
    const { file, path } = finding;
    const document = normalised.documents.get(file);
    if (!document) continue;
    if (!file.startsWith('news/')) tellAt(file, document, path, 'doubt', finding, normalised);
    else if (path[0] == 'items' && typeof path[1] == 'number') {
      const item = objectsOf(document.items)[path[1]];
      const place = newsPlace(file.slice('news/'.length, -'.json'.length), path[1]);
      if (item) tellAt(place, item, path.slice(2), 'doubt', finding, normalised);
    }
  }
}
