import type { Program } from '../../client/index.js';
import { readProjectFacts, type ProjectFacts } from '../../contract/project-facts.js';

const read = new WeakMap<Program, ProjectFacts>();

/** The facts of a programme, read once for all its cards. */
export function factsOf(program: Program): ProjectFacts {
  let project = read.get(program);
  if (!project) read.set(program, (project = readProjectFacts(program.project, program.json, program.base)));
  return project;
}
