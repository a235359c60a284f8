import {
  PROGRAMS_PATH,
  programPath,
  readProgressPackage,
  type ProgressPackage,
  type ProjectProgress,
} from '../contract/index.js';
import { documentOf, once, type Client } from './client.js';
import { EndpointError } from './errors.js';
import type { DocumentReader } from './fetch-document.js';
import type { Resource } from './resource.js';
import { WAITING, type State } from './state.js';

/** A programme and what its publisher says of all of them; the same object for all who show it. */
export interface Program {
  project: ProjectProgress;
  pack: Omit<ProgressPackage, 'projects'>;
  /** The project as it came, for `readProject` of the contract, and the address it came from. */
  json: unknown;
  base: string;
}

const origins = new WeakMap<ProgressPackage, { json: unknown; base: string }>();
const indexes = new WeakMap<ProgressPackage, Map<string, Program>>();

/**
 * Reads the figures, and remembers what they were read from: most pages show some of the programmes, few show all facts.
 * @param id of the programme whose own file it is: without it that is a failure, so that what is held of it stays
 */
const readPackage =
  (id?: string): DocumentReader<ProgressPackage> =>
  (json, base) => {
    const document = readProgressPackage(json, base);
    if (document.ok) {
      origins.set(document.value, { json, base });
      if (id && !indexOf(document.value).has(id)) throw new EndpointError('not-found', base, 404);
    }
    return document;
  };

/** Made once for each document: a page may show hundreds of its programmes. */
function indexOf(document: ProgressPackage): Map<string, Program> {
  let index = indexes.get(document);
  if (!index) {
    const { projects = [], ...pack } = document;
    const { json, base } = origins.get(document)!;
    const raw = new Map((json as { projects: ({ id?: unknown } | null)[] }).projects.map((item) => [item?.id, item]));
    index = new Map(projects.map((project) => [project.id, { project, pack, base, json: raw.get(project.id) }]));
    indexes.set(document, index);
  }
  return index;
}

/** All programmes with their latest figures. */
export const projectsOf = (client: Client): Resource<ProgressPackage> =>
  documentOf(client, PROGRAMS_PATH, readPackage());

/**
 * One programme. A page that shows one programme asks for its own file, a page that shows several for the list; those that are
 * asked for within one microtask count together.
 * @param history with all figures of the past, which only its own file has
 */
export const programOf = (client: Client, id: string, { history = false } = {}): Resource<Program> =>
  once(client, `${id} ${history}`, () => createProgram(client, id, history));

function createProgram(client: Client, id: string, history: boolean): Resource<Program> {
  const { endpoint, made, shown } = client;
  const path = programPath(id);
  let subscribers = 0;
  let document: Resource<ProgressPackage> | undefined;
  let seen: State<ProgressPackage> | undefined;
  let state: State<Program> = WAITING;

  const hasOwn = () => history || made.has(path);
  const hasList = () => made.has(PROGRAMS_PATH);

  const stateIn = (whole: State<ProgressPackage>): State<Program> => {
    if (!('value' in whole)) return whole;
    const value = indexOf(whole.value).get(id);
    if (value) return { ...whole, value };
    const error = whole.status == 'stale' ? whole.error : new EndpointError('not-found', endpoint[0]! + path, 404);
    // The list is complete: what is not in it does not exist. But an old copy of it does not count.
    return error ? { status: 'failed', error, tried: whole.checked } : WAITING;
  };

  return {
    get state() {
      if (document && seen != document.state) state = stateIn((seen = document.state));
      return state;
    },
    subscribe(listener) {
      let leave: (() => void) | undefined;
      let gone = false;
      const join = () => {
        if (gone) return;
        document ??=
          hasOwn() || (!hasList() && shown.size < 2) ? documentOf(client, path, readPackage(id)) : projectsOf(client);
        leave = document.subscribe(listener);
      };
      if (!subscribers++) shown.add(id);
      if (document || hasOwn() || hasList()) join();
      else void Promise.resolve().then(join);
      return () => {
        if (gone) return;
        gone = true;
        leave?.();
        if (!--subscribers) shown.delete(id);
      };
    },
    retry: () => document?.retry(),
  };
}
