import { project } from './project-whole.js';
import { packageFields, UNDERSTOOD } from './project.js';
import { organization } from './provenance.js';
import { link, list, record, text, type ReadBy } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

const projectPackage = record({
  version: text,
  uri: link,
  publisher: organization,
  license: link,
  ...packageFields,
  projects: list(project),
});
/** `programs.json` and `programs/{id}.json`: an OC4IDS project package. */
export type ProjectPackage = ReadBy<typeof projectPackage>;

/** Reads a whole project package; `base` is the address it came from. */
export const readProjectPackage = (json: unknown, base: string): ReadDocument<ProjectPackage> =>
  readDocument(json, base, projectPackage, 'projects', UNDERSTOOD);
