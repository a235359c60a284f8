import { text } from '../../../contract/read.js';
import type { Message } from '../../finding.js';
import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import type { FoundProgram, Place, ReadOptions } from '../found.js';
import type { Remarks } from '../remarks.js';
import { contractId } from './contract-id.js';
import { datedFigures } from './dated-figures.js';
import { changedId, onlyAddresses, unreadableField, without } from './messages.js';
import { projectShape } from './project-shape.js';
import { take } from './shape.js';

const REQUIRED: readonly string[] = ['id', 'title'];

const shown = (value: Json): string => (typeof value == 'string' ? value : (JSON.stringify(value) ?? ''));

/** Names of unknown fields that are counted one by one. */
const NAMES = 100;

/** Where what is not taken goes. */
export interface Reading {
  remarks: Remarks;
  /** By name of the field. */
  notTaken: Map<string, number>;
}

/** The projects of a document: of a package, of a list of projects or packages, or a single one. */
export function projectsIn(json: Json): Json[] | undefined {
  if (Array.isArray(json)) return json.flatMap((item) => (isObject(item) ? (projectsIn(item) ?? [item]) : [item]));
  if (!isObject(json)) return;
  if (Array.isArray(json.projects)) return json.projects;
  return REQUIRED.some((name) => name in json) ? [json] : undefined;
}

/** Whether it only tells where packages are, as a record package does. */
export const hasOnlyAddresses = (json: Json): boolean =>
  isObject(json) &&
  !REQUIRED.every((name) => name in json) &&
  ['uri', 'uris', 'packages', 'records'].some((name) => name in json);

/** Reads projects; whatever is not in the documented subset stays out, and is counted or told. */
export function readProjects(projects: Json[], file: string, options: ReadOptions, reading: Reading): FoundProgram[] {
  const shape = projectShape(options.offset);
  return projects.flatMap((project, index) => {
    const place: Place = { file, row: index + 1 };
    const found = readProject(project, place, shape, reading);
    return found ? [{ project: found, place, history: 'whole' }] : [];
  });
}

function readProject(
  json: Json,
  place: Place,
  shape: ReturnType<typeof projectShape>,
  { remarks, notTaken }: Reading,
): JsonObject | undefined {
  const tell = (level: 'left-out' | 'doubt', column: string | undefined, value: string, message: Message) =>
    remarks.add(level, { ...place, column, value }, message);
  if (hasOnlyAddresses(json)) return void tell('left-out', undefined, shown(json), onlyAddresses);
  // One remark, and not one for each empty field of a template that was handed in.
  const missing = isObject(json) && REQUIRED.find((name) => text(json[name], '') === undefined);
  if (missing) return void tell('left-out', missing, shown(json.title ?? json.id ?? ''), without(missing));
  const project = take(json, shape, '', {
    unknown(name, count) {
      const counted = notTaken.size < NAMES || notTaken.has(name) ? name : 'other';
      notTaken.set(counted, (notTaken.get(counted) ?? 0) + count);
    },
    unreadable: (name, value) => tell('left-out', name || undefined, shown(value), unreadableField),
  });
  if (!isObject(project)) return;
  const written = String(project.id);
  const id = contractId(written);
  if (id != written) tell('doubt', 'id', written, changedId(id));
  const figures = (list: string) => {
    if (!project[list]) return;
    return datedFigures(objectsOf(project[list]), (field, value, message) =>
      tell('left-out', `${list}.${field}`, value, message),
    );
  };
  return { ...project, id, metrics: figures('metrics'), forecasts: figures('forecasts') };
}
