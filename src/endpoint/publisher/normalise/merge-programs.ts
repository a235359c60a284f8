import { isObject, type Json, type JsonObject } from '../../json.js';
import type { Origin } from '../normalise.js';
import type { Context } from './context.js';
import { sourceName } from './context.js';
import type { Contribution, Group } from './group-programs.js';
import { mergeFigures } from './merge-figures.js';
import { contradiction } from './messages.js';
import { momentIn } from './moments.js';
import { provenanceOf, sourceProvenance } from './provenance.js';
import { compact } from './resolve-project.js';
import { documentAt, programFile } from './documents.js';

/** Fields that are not taken from the first source alone. */
const APART: ReadonlySet<string> = new Set(['id', 'updated', 'metrics', 'forecasts', 'budget', '_opd']);

/** Facts of which two sources cannot both be right, and how to say them. */
const FACTS: [field: string, id: string, en: string, shown: (value: JsonObject) => Json | undefined][] = [
  ['status', 'Status', 'Status', ({ status }) => status],
  [
    'budget',
    'Pagu',
    'Budget',
    ({ budget }) => (isObject(budget) && isObject(budget.amount) ? budget.amount.amount : undefined),
  ],
  [
    'publicAuthority',
    'OPD',
    'Agency',
    ({ publicAuthority }) => (isObject(publicAuthority) ? publicAuthority.name : undefined),
  ],
];

/** The programme that all sources together tell. */
export function mergeProgram(group: Group, context: Context): JsonObject {
  const { contributions, id } = group;
  const projects = contributions.map(({ project }) => project);
  const merged: JsonObject = { id };
  for (const project of projects)
    for (const [field, value] of Object.entries(project))
      if (!APART.has(field) && merged[field] === undefined && value !== undefined) merged[field] = value;
  tellContradictions(contributions, context);
  const previous = context.previous.program(id);
  const project = compact({
    ...merged,
    budget: budgetOf(contributions, context),
    metrics: mergeFigures('metrics', contributions, previous, context),
    forecasts: mergeFigures('forecasts', contributions, previous, context),
    _opd: extensionOf(contributions, context),
  });
  return withUpdated(project, projects, previous, context);
}

/**
 * Of each field of `_opd` the first. Where figures come from stands at the figures once there are several sources; what is made
 * up in all of them is made up altogether.
 */
function extensionOf(contributions: Contribution[], context: Context): JsonObject | undefined {
  const merged: JsonObject = {};
  for (const { _opd } of contributions.map(({ project }) => project))
    for (const [field, value] of Object.entries(isObject(_opd) ? _opd : {}))
      if (merged[field] === undefined && value !== undefined) merged[field] = value;
  if (contributions.length > 1) {
    const isSample = contributions.every(
      ({ project, source }) => sourceProvenance(project, source, context).sample === true,
    );
    for (const field of Object.keys(provenanceOf({ _opd: merged })))
      if (field != 'sample' || !isSample) delete merged[field];
  }
  return Object.keys(merged).length ? merged : undefined;
}

/** The first budget whole: the amount of one source with the year of another would be nobody's. */
function budgetOf(contributions: Contribution[], context: Context): JsonObject | undefined {
  const found = contributions.find(({ project }) => isObject(project.budget));
  if (!found || !isObject(found.project.budget)) return;
  const { budget } = found.project;
  const own = isObject(budget._opd) ? budget._opd : {};
  return { ...budget, _opd: { ...sourceProvenance(found.project, found.source, context), ...own } };
}

function tellContradictions([first, ...others]: Contribution[], context: Context): void {
  for (const [field, id, en, shown] of FACTS) {
    let kept = first!;
    for (const other of others) {
      const [one, two] = [shown(kept.project), shown(other.project)];
      if (one === undefined) kept = other;
      else if (two !== undefined && one != two)
        context.telling.add(
          other.source.id,
          'doubt',
          { ...other.found.place, column: field, value: String(two) },
          contradiction(
            id,
            en,
            String(one),
            String(two),
            sourceName(context, kept.source),
            sourceName(context, other.source),
          ),
        );
    }
  }
}

/** What the sources say, else as before while nothing else changes, else now. */
function withUpdated(
  project: JsonObject,
  projects: JsonObject[],
  previous: JsonObject | undefined,
  { now, config }: Context,
): JsonObject {
  const said = projects
    .map(({ updated }) => updated)
    .filter((updated) => typeof updated == 'string' && !Number.isNaN(Date.parse(updated)))
    .sort((a, b) => Date.parse(String(b)) - Date.parse(String(a)))[0];
  if (said !== undefined) return ordered(project, said);
  const before = previous?.updated;
  const asPublished = (updated: string) => documentAt(programFile(String(project.id)), ordered(project, updated));
  const same = typeof before == 'string' && JSON.stringify(asPublished(before)) == JSON.stringify(previous);
  return ordered(project, same ? before : momentIn(now, config.offset));
}

/** The same order of fields always, whichever source gave them. */
function ordered(project: JsonObject, updated: Json): JsonObject {
  const { id, title, ...rest } = project;
  const names = Object.keys(rest).sort();
  return { id, title, updated, ...Object.fromEntries(names.map((name) => [name, rest[name]])) };
}

/** Where a programme comes from, by the name of its file. */
export const originsOf = ({ id, contributions }: Group): [string, Origin[]] => [
  programFile(id),
  contributions.map(({ source, found }) => ({ source: source.id, ...found.place })),
];
