import { UNDERSTOOD } from '../../../contract/project.js';
import { isObject, type Json } from '../../json.js';
import { JsonTextError, placeAt, walkJson } from '../../json-text.js';
import { notJson, notUtf8 } from '../../messages.js';
import type { Bytes } from '../../stored-file.js';
import { SourceFailed, type Found, type FoundProgram, type ReadOptions } from '../found.js';
import { Remarks } from '../remarks.js';
import { newerVersion, notThisJson, onlyAddresses } from './messages.js';
import { hasOnlyAddresses, projectsIn, readProjects } from './read-projects.js';

/** JSON from bytes. @throws SourceFailed with the line at which it breaks off */
export function parseJson(bytes: Bytes, file: string): Json {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceFailed(notUtf8, { file });
  }
  try {
    walkJson(text, {});
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw new SourceFailed(notJson(error.expected), { file, row: placeAt(text, error.offset).line });
  }
  return JSON.parse(text) as Json;
}

/**
 * Reads OC4IDS 0.9: a project package, a single project, or a list of either. What the contract does not know stays out and
 * is counted by the name of its field.
 * @throws SourceFailed for what is no OC4IDS
 */
export function readOc4ids(bytes: Bytes, file: string, options: ReadOptions): Found {
  const json = parseJson(bytes, file);
  if (isObject(json) && typeof json.version == 'string' && 'projects' in json && !UNDERSTOOD.test(json.version))
    throw new SourceFailed(newerVersion(json.version), { file });
  const projects = projectsIn(json);
  if (!projects) throw new SourceFailed(hasOnlyAddresses(json) ? onlyAddresses : notThisJson, { file });
  const remarks = new Remarks();
  const notTaken = new Map<string, number>();
  const programs = readProjects(projects, file, options, { remarks, notTaken }).map((found) =>
    withWholePicture(found, file),
  );
  return { programs, news: [], remarks: remarks.all, notTaken: Object.fromEntries(notTaken), complete: true };
}

/** Its picture with a whole address, at which it can be fetched; without, where it has none. */
function withWholePicture(found: FoundProgram, file: string): FoundProgram {
  const { _opd, ...project } = found.project;
  if (!isObject(_opd) || !isObject(_opd.image)) return found;
  const { image, ...rest } = _opd;
  const url = URL.canParse(String(image.url), file) ? new URL(String(image.url), file).href : '';
  const picture = /^https?:/.test(url) ? { image: { url, alt: image.alt, credit: image.credit } } : undefined;
  return { ...found, project: { ...project, _opd: { ...rest, ...picture } } };
}
