import {
  PROGRAMS_PATH,
  programPath,
  readProjectPackage,
  type Project,
  type ProjectPackage,
} from '../contract/index.js';
import type { Client } from './client.js';
import { EndpointError } from './errors.js';
import { tell, type Resource, type State } from './resource.js';

/** A programme and what its publisher says of all of them; the same object for all who show it. */
export interface Program {
  project: Project;
  pack: Omit<ProjectPackage, 'projects'>;
}

const indexes = new WeakMap<ProjectPackage, Map<string, Program>>();

/** Made once for each document: a page may show hundreds of its programmes. */
function indexOf(document: ProjectPackage): Map<string, Program> {
  let index = indexes.get(document);
  if (!index) {
    const { projects = [], ...pack } = document;
    indexes.set(document, (index = new Map(projects.map((project) => [project.id, { project, pack }]))));
  }
  return index;
}

/** All programmes with their latest figures. */
export const projectsOf = (client: Client): Resource<ProjectPackage> =>
  client.document(PROGRAMS_PATH, readProjectPackage, 'projects');

/**
 * One programme. A page that shows one programme asks for its own file, a page that shows several for the list; who asks for
 * it within one microtask is taken together.
 * @param history with all figures of the past, which only its own file has
 */
export const programOf = (client: Client, id: string, { history = false } = {}): Resource<Program> =>
  client.once(`${history} ${id}`, () => createProgram(client, id, history));

function createProgram(client: Client, id: string, history: boolean): Resource<Program> {
  const path = programPath(id);
  const shown = client.once('', () => new Set<string>());
  let subscribers = 0;
  let document: Resource<ProjectPackage> | undefined;
  let seen: State<ProjectPackage> | undefined;
  let state: State<Program> = { status: 'waiting', slow: false };

  const choose = () =>
    (document ??=
      history || client.has(path) || (shown.size < 2 && !client.has(PROGRAMS_PATH))
        ? client.document(path, readProjectPackage, 'projects')
        : projectsOf(client));

  const programIn = (whole: State<ProjectPackage>): State<Program> => {
    if (whole.status == 'waiting' || whole.status == 'failed') return whole;
    const value = whole.status == 'empty' ? undefined : indexOf(whole.value).get(id);
    if (value) return { ...whole, value } as State<Program>;
    if (whole.status == 'stale')
      return whole.error
        ? { status: 'failed', error: whole.error, tried: whole.checked }
        : { status: 'waiting', slow: false };
    // The list is complete: what is not in it does not exist.
    return { status: 'failed', error: new EndpointError('not-found', client.base + path, 404), tried: whole.checked };
  };

  return {
    get state() {
      if (document && seen != document.state) state = programIn((seen = document.state));
      return state;
    },
    subscribe(listener) {
      let leave: (() => void) | undefined;
      let gone = false;
      if (!history && !subscribers++) shown.add(id);
      const join = () => {
        leave = choose().subscribe(listener);
      };
      if (document) join();
      else
        void Promise.resolve().then(() => {
          if (gone) return;
          join();
          if (document!.state.status != 'waiting') tell(listener);
        });
      return () => {
        if (gone) return;
        gone = true;
        leave?.();
        if (!history && !--subscribers) shown.delete(id);
      };
    },
    retry: () => document?.retry(),
  };
}
