import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { Context } from './context.js';
import type { Contribution } from './group-programs.js';
import { isSame, subjectOf, type Entry } from './figures.js';
import { dayIn } from './moments.js';
import { provenanceOf, sourceProvenance } from './provenance.js';

/** Earlier values of one figure that are kept. */
const MOST = 10;

/** The same observation has the same id and the same subject: some publishers number theirs anew each time. */
const nameOf = (item: JsonObject): string => `${String(item.id)}\n${subjectOf(item)}`;

/**
 * What was published before, beside what the sources say now: a table that shows only its latest month keeps the earlier ones,
 * and a figure that is another now keeps the one it replaces.
 * @param earlier the same metric as it was published
 */
export function withCorrections(
  entries: Entry[],
  earlier: JsonObject | undefined,
  contributions: Contribution[],
  context: Context,
): Entry[] {
  if (!earlier) return entries;
  const before = objectsOf(earlier.observations);
  const byName = new Map(before.map((item) => [nameOf(item), item]));
  const corrected = entries.map((entry) => {
    const old = byName.get(nameOf(entry.item));
    return old ? { ...entry, item: correct(entry.item, old, context) } : entry;
  });
  const now = new Set(entries.map(({ item }) => subjectOf(item)));
  const ids = new Set(entries.map(({ item }) => item.id));
  const kept = before
    .filter((item) => !now.has(subjectOf(item)) && !ids.has(item.id))
    .map((item): Entry => ({
      item: withoutProvenance(item),
      provenance: { ...provenanceOf(earlier), ...provenanceOf(item) },
    }))
    .filter((entry) => isKept(entry, contributions, context));
  return [...kept, ...corrected];
}

/**
 * Where one source gives its latest alone and another its whole history, only what came from the first is kept: what the other
 * no longer says is no longer so.
 */
function isKept({ provenance }: Entry, contributions: Contribution[], context: Context): boolean {
  const latest = contributions.filter(({ found }) => found.history == 'latest');
  if (latest.length == contributions.length) return true;
  const text = JSON.stringify(provenance);
  return latest.some(({ project, source }) => JSON.stringify(sourceProvenance(project, source, context)) == text);
}

/** Where it comes from is told by its entry. */
function withoutProvenance(item: JsonObject): JsonObject {
  const { _opd, ...rest } = item;
  const corrections = isObject(_opd) ? _opd.corrections : undefined;
  return corrections === undefined ? rest : { ...rest, _opd: { corrections } };
}

function correct(item: JsonObject, old: JsonObject, { now, config }: Context): JsonObject {
  const ours = isObject(item._opd) ? item._opd : {};
  // A source that keeps them itself knows better.
  if (ours.corrections !== undefined) return item;
  const before = isObject(old._opd) ? objectsOf(old._opd.corrections) : [];
  // The first report of a period that was "not reported" corrects nothing.
  const replaced = old.measure !== undefined && !isSame(old.measure, item.measure);
  const all = replaced ? [...before, { measure: old.measure, until: dayIn(now, config.offset) }] : before;
  return all.length ? { ...item, _opd: { ...ours, corrections: all.slice(-MOST) } } : item;
}
