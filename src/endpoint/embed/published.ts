import {
  INDEX_PATH,
  PROGRAMS_PATH,
  programPath,
  readProgressPackage,
  readProject,
  readProjectFacts,
  readPublisherIndex,
  type Project,
  type ProjectFacts,
  type PublisherIndex,
} from '../../contract/index.js';
import type { ProgramDocument } from '../../widgets/in-words/program.js';
import { isObject, objectsOf, type Json } from '../json.js';
import type { Files } from '../stored-file.js';

/** A programme as it was published: what its card says, and the whole of it. */
export interface PublishedProgram extends ProgramDocument {
  project: ProjectFacts;
  whole: Project;
}

/** What an edition says, read once. */
export interface Published {
  /** Public address of the endpoint's root as the settings name it; ends in a slash. */
  root: string;
  index: PublisherIndex;
  /** Titles of all programmes by id. */
  titles: ReadonlyMap<string, string>;
  program: (id: string) => PublishedProgram | undefined;
  /** A document by its path below `/v1/`, and the address that it is read against. */
  document: (path: string) => { json: Json; base: string } | undefined;
}

/** Where the settings name no address that can be read: it shows in no page as a place to go to. */
const NOWHERE = 'https://endpoint.invalid/';

const read = new WeakMap<Files, Published>();

/** What an edition says, for who draws pages of it. */
export function publishedIn(files: Files): Published {
  let published = read.get(files);
  if (!published) read.set(files, (published = readFiles(files)));
  return published;
}

function readFiles(files: Files): Published {
  const jsonAt = (path: string): Json | undefined => {
    const file = files.get(`/v1/${path}`);
    return file && (JSON.parse(new TextDecoder().decode(file.identity.body)) as Json);
  };
  const all = jsonAt(PROGRAMS_PATH);
  const { uri } = isObject(all) ? all : {};
  const root = typeof uri == 'string' && URL.canParse('..', uri) ? new URL('..', uri).href : NOWHERE;
  const index = readPublisherIndex(jsonAt(INDEX_PATH), root);
  const programs = new Map<string, PublishedProgram | undefined>();

  const document = (path: string) => {
    const json = jsonAt(path);
    return json === undefined ? undefined : { json, base: `${root}v1/${path}` };
  };
  const readProgram = (id: string): PublishedProgram | undefined => {
    const { json, base = '' } = document(programPath(id)) ?? {};
    const found = readProgressPackage(json, base);
    const { projects = [], ...pack } = found.ok ? found.value : {};
    const project = projects.find((each) => each.id == id);
    const raw = isObject(json) ? objectsOf(json.projects).find((each) => each.id == id) : undefined;
    const whole = readProject(raw, base);
    return project && whole && { project: readProjectFacts(project, raw, base), pack, whole };
  };

  return {
    root,
    index: index.ok ? index.value : {},
    titles: new Map(
      (isObject(all) ? objectsOf(all.projects) : []).map((project) => [String(project.id), String(project.title)]),
    ),
    program(id) {
      if (!programs.has(id)) programs.set(id, readProgram(id));
      return programs.get(id);
    },
    document,
  };
}
