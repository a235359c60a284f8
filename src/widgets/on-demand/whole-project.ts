import type { Program } from '../../client/index.js';
import { readProject, type Project } from '../../contract/project-facts.js';

const read = new WeakMap<Program, Project>();

/** All facts of a programme, read once for all its cards. */
export function wholeProject(program: Program): Project {
  let project = read.get(program);
  if (!project) read.set(program, (project = readProject(program.json, program.base) ?? program.project));
  return project;
}
