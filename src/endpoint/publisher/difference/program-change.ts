import { readProgressPackage, type ProjectProgress } from '../../../contract/index.js';
import type { SourceMetric, SourceProject } from '../../content.js';
import type { FieldChange, ProgramChange } from './difference.js';
import { fieldChanges, isSame } from './field-changes.js';
import { PROGRESS, figureChanges, planChanges } from './figure-changes.js';

const LISTS = ['metrics', 'forecasts'] as const;

/** Projects as the widgets read them, by id. */
export function readFigures(projects: SourceProject[]): Map<string, ProjectProgress> {
  const read = readProgressPackage({ projects }, 'https://endpoint.invalid/v1/');
  const found = (read.ok && read.value.projects) || [];
  return new Map(found.map((project) => [project.id, project]));
}

const others = (metrics: SourceMetric[] = []): SourceMetric[] =>
  metrics.filter(({ id }) => !PROGRESS.some((name) => name == id));

/** What is another in a programme; `undefined` where nothing is. */
export function programChange(
  before: SourceProject,
  after: SourceProject,
  nameOf: (agency: string) => string,
): ProgramChange | undefined {
  if (JSON.stringify(before) == JSON.stringify(after)) return;
  const [old, now] = [before, after].map((project) => readFigures([project]).get(project.id));
  const figures = old && now ? figureChanges(old, now, nameOf) : [];
  const plans = old && now ? planChanges(old, now) : 0;
  const told = { metrics: figures.length, forecasts: plans };
  const fields: FieldChange[] = fieldChanges(before, after, LISTS);
  for (const field of LISTS) {
    // What a figure says beside its percentage (who says so, notes), and figures of another kind.
    const rest = told[field] ? [others(before[field]), others(after[field])] : [before[field], after[field]];
    if (!isSame(rest[0], rest[1])) fields.push({ field });
  }
  if (!fields.length && !figures.length && !plans) return;
  return { id: after.id, name: after.title, fields, figures, plans };
}
