import { readProjectPackage } from '../contract/index.js';
import { checkFigures, type FigureContext } from './figure-check.js';
import { undatedBudget } from './figure-messages.js';
import type { Report } from './finding.js';
import { isObject, objectsOf, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { inTheFuture, unknownAgency, unknownPillar, unreadable } from './messages.js';

export interface ProjectContext extends FigureContext {
  pillars: ReadonlySet<string>;
  /** `$defs` of our schema. */
  definitions: JsonObject;
}

/** Checks what no schema can say of a programme: that it names what exists, and that widgets read all of it. */
export function checkProject(project: JsonObject, context: ProjectContext, report: Report): void {
  const { publicAuthority, budget } = project;
  if (isObject(publicAuthority)) checkAgency(publicAuthority.id, ['publicAuthority', 'id']);
  objectsOf(project.parties).forEach((party, index) => {
    // Builders, universities and banks are parties too; an agency says that it is one.
    if (isObject(party.identifier) && party.identifier.scheme == 'x-opd-agency')
      checkAgency(party.id, ['parties', index, 'id']);
  });
  objectsOf(project.additionalClassifications).forEach(({ scheme, id }, index) => {
    if (scheme == 'x-opd-pillar' && typeof id == 'string' && !context.pillars.has(id))
      report('error', ['additionalClassifications', index, 'id'], unknownPillar(id));
  });
  objectsOf(project.milestones).forEach(({ dateMet }, index) => {
    if (typeof dateMet == 'string' && Date.parse(dateMet) > context.now)
      report('warning', ['milestones', index, 'dateMet'], inTheFuture(dateMet));
  });
  if (
    isObject(budget) &&
    budget.amount &&
    !budget.approvalDate &&
    !objectsOf(budget.finance).some(({ period }) => period)
  )
    report('warning', ['budget'], undatedBudget);
  checkFigures(project, context, report);

  const read = readProjectPackage({ projects: [project] }, 'https://endpoint.example/v1/programs.json');
  const clean = read.ok ? read.value.projects?.[0] : undefined;
  for (const path of lostValues(project, clean, { $ref: '#/$defs/project' }, context.definitions))
    report('error', path, unreadable);

  function checkAgency(id: unknown, path: (string | number)[]): void {
    if (typeof id == 'string' && !context.agencies.has(id)) report('error', path, unknownAgency(id));
  }
}
