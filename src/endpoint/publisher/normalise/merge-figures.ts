import type { ProgressId } from '../../../contract/index.js';
import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { Context } from './context.js';
import { sourceName } from './context.js';
import { withCorrections } from './corrections.js';
import { dayOfFigure, isSame, subjectOf, type Entry } from './figures.js';
import type { Contribution } from './group-programs.js';
import { contradiction } from './messages.js';
import { provenanceOf, sourceProvenance } from './provenance.js';
import { compact } from './resolve-project.js';

const PROGRESS: readonly string[] = ['physicalProgress', 'financialProgress'] satisfies ProgressId[];

/** Metrics or forecasts of all sources: of each figure all periods; where two state one period, the earlier source counts. */
export function mergeFigures(
  list: 'metrics' | 'forecasts',
  contributions: Contribution[],
  previous: JsonObject | undefined,
  context: Context,
): JsonObject[] | undefined {
  const before = objectsOf(previous?.[list]);
  const hasLatest = contributions.some(({ found }) => found.history == 'latest');
  const all = contributions.flatMap(({ project }) => objectsOf(project[list]));
  const ids = [...all, ...(hasLatest ? before : [])].map(({ id }) => id).filter((id) => typeof id == 'string');
  const merged: JsonObject[] = [...new Set(ids)].map((id) => {
    const earlier = before.find((metric) => metric.id === id);
    const found = withCorrections(union(list, id, contributions, context), earlier, contributions, context);
    const entries = PROGRESS.includes(id) ? byDay(found) : found;
    const parts = all.filter((metric) => metric.id === id);
    return withProvenance({ ...(parts.length ? firstOf(parts) : earlier), id }, entries);
  });
  // The check that comes after tells what is wrong with these.
  merged.push(...all.filter(({ id }) => typeof id != 'string'));
  return merged.length ? merged : undefined;
}

/** Oldest first; of one day in the order in which they came. */
const byDay = (entries: Entry[]): Entry[] =>
  entries
    .map((entry) => ({ entry, day: dayOfFigure(entry.item) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ entry }) => entry);

const firstOf = (metrics: JsonObject[]): JsonObject => {
  const found: JsonObject = {};
  for (const metric of metrics) for (const [name, value] of Object.entries(metric)) found[name] ??= value;
  return found;
};

const NAMES: Record<string, [id: string, en: string]> = {
  'metrics physicalProgress': ['Realisasi fisik', 'Physical progress'],
  'metrics financialProgress': ['Realisasi keuangan', 'Financial progress'],
  'forecasts physicalProgress': ['Rencana fisik', 'Planned physical progress'],
  'forecasts financialProgress': ['Rencana keuangan', 'Planned financial progress'],
};

const figureName = (list: string, id: string, subject: string): [id: string, en: string] => {
  const [name, english] = NAMES[`${list} ${id}`] ?? [id, id];
  return [`${name} per ${subject.trim()}`, `${english} of ${subject.trim()}`];
};

function union(list: string, id: string, contributions: Contribution[], context: Context): Entry[] {
  const entries: Entry[] = [];
  const stated = new Map<string, Entry>();
  for (const contribution of contributions) {
    const { project, source, found } = contribution;
    const ofSource = sourceProvenance(project, source, context);
    for (const metric of objectsOf(project[list]).filter((item) => item.id === id))
      for (const item of objectsOf(metric.observations)) {
        // Statements of several sources about an area or a length stand side by side; the same twice is one.
        const subject = PROGRESS.includes(id)
          ? subjectOf(item)
          : JSON.stringify([subjectOf(item), item.measure, item.value]);
        const entry: Entry = { item, provenance: { ...ofSource, ...provenanceOf(metric) }, contribution };
        const other = stated.get(subject);
        if (!other || other.contribution == contribution || subject.startsWith(' ')) {
          entries.push(entry);
          if (!other) stated.set(subject, entry);
        } else if (item.measure !== undefined && other.item.measure === undefined) {
          // "Not reported" contradicts nobody.
          entries[entries.indexOf(other)] = entry;
          stated.set(subject, entry);
        } else if (item.measure !== undefined && !isSame(item.measure, other.item.measure))
          context.telling.add(
            source.id,
            'doubt',
            { ...found.place, column: `${list}.${id}`, value: String(item.measure) },
            contradiction(
              ...figureName(list, id, subject),
              String(other.item.measure),
              String(item.measure),
              sourceName(context, other.contribution!.source),
              sourceName(context, source),
            ),
          );
      }
  }
  return entries;
}

/** Says once where figures come from that all come from one place, else at each. */
function withProvenance({ _opd: _, observations: __, ...metric }: JsonObject, entries: Entry[]): JsonObject {
  const [first] = entries;
  const text = JSON.stringify(first?.provenance);
  if (!first) return metric;
  if (entries.every(({ provenance }) => JSON.stringify(provenance) == text))
    return { ...metric, observations: entries.map(({ item }) => item), _opd: first.provenance };
  const observations = entries.map(({ item, provenance }) =>
    compact({ ...item, _opd: { ...provenance, ...(isObject(item._opd) ? item._opd : undefined) } }),
  );
  return { ...metric, observations };
}
