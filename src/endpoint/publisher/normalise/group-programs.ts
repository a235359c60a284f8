import { identifier } from '../../../contract/read.js';
import { isObject, type JsonObject } from '../../json.js';
import type { FoundProgram } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import type { SourceFound } from '../normalise.js';
import { contractId } from '../../sources/oc4ids/contract-id.js';
import type { Context } from './context.js';
import { nameless, sameNameElsewhere } from './messages.js';
import { resolveProject } from './resolve-project.js';
import { keyOf } from './words.js';

/** A programme as one source tells it, its names resolved. */
export interface Contribution {
  source: SourceConfig;
  found: FoundProgram;
  project: JsonObject;
}

/** A programme with what all sources say of it, the first of the settings first. */
export interface Group {
  id: string;
  contributions: Contribution[];
}

const agencyIn = ({ publicAuthority }: JsonObject): string =>
  isObject(publicAuthority) ? String(publicAuthority.id ?? publicAuthority.name) : '';

/** An id that was made of the title, by whatever rule. */
const isFromTitle = (id: string, title: string): boolean => {
  const letters = (text: string) => keyOf(text).replaceAll(' ', '');
  return id != '' && letters(title).startsWith(letters(id));
};

/** Programmes of all sources: the same by id, else by title within one agency. */
export function groupPrograms(sources: readonly SourceFound[], context: Context): Group[] {
  const byId = new Map<string, Group>();
  const byTitle = new Map<string, Group>();
  for (const { source, found } of sources) {
    for (const program of found.programs) {
      const project = resolveProject(program, source, context);
      const { title } = project;
      if (typeof title != 'string' || !keyOf(title)) {
        context.telling.add(source.id, 'left-out', { ...program.place, column: 'title' }, nameless);
        continue;
      }
      const agency = agencyIn(project);
      const titleKey = `${agency}\n${keyOf(title)}`;
      const contribution: Contribution = { source, found: program, project };
      const id = idOf(project, title);
      const same = byId.get(id.toLowerCase()) ?? otherSources(byTitle.get(titleKey), source);
      if (same && !isNamesake(same, contribution, id)) {
        same.contributions.push(contribution);
        continue;
      }
      const own = same ? freeId(`${id}-${contractId(agency)}`, byId) : id;
      if (same)
        context.telling.add(
          source.id,
          'doubt',
          { ...program.place, column: 'title', value: title },
          sameNameElsewhere(own, nameOf(same)),
        );
      const twin = same && otherSources(byTitle.get(titleKey), source);
      if (twin) {
        twin.contributions.push(contribution);
        continue;
      }
      const group: Group = { id: own, contributions: [contribution] };
      byId.set(own.toLowerCase(), group);
      if (!byTitle.has(titleKey)) byTitle.set(titleKey, group);
    }
  }
  return [...byId.values()];
}

/** Within one source two ids are two programmes, whatever their titles. */
const otherSources = (group: Group | undefined, { id }: SourceConfig): Group | undefined =>
  group?.contributions.some(({ source }) => source.id == id) ? undefined : group;

/**
 * Two agencies may have programmes of one name ("Penyuluhan stunting"). Where the id is nothing but that name, it does not
 * say that they are one, and the figures of two must not be mixed.
 */
function isNamesake(group: Group, { project }: Contribution, id: string): boolean {
  const [first] = group.contributions;
  const [one, other] = [agencyIn(first!.project), agencyIn(project)];
  return one != '' && other != '' && one != other && isFromTitle(id, String(project.title));
}

const nameOf = (group: Group): string => {
  const { publicAuthority } = group.contributions[0]!.project;
  return isObject(publicAuthority) ? String(publicAuthority.name) : '';
};

function idOf({ id }: JsonObject, title: string): string {
  if (typeof id == 'string') return contractId(id);
  const slug = keyOf(title)
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return identifier(slug, '') ?? contractId(title);
}

function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  const id = contractId(wanted);
  let [free, count] = [id, 2];
  while (taken.has(free.toLowerCase())) free = `${id.slice(0, 120)}-${count++}`;
  return free;
}
