import { nearest, type Candidate } from '../../../contract/page/nearest.js';
import { reportBelow, type Path, type Report } from '../../finding.js';
import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import { repeatedId } from '../../messages.js';
import type { Bytes } from '../../stored-file.js';
import type { SourceConfig } from '../config.js';
import { noSources, noType, notListed, otherAgency, sameSource } from './config-messages.js';
import { withIds, type Unnamed } from './source-ids.js';
import { pathBelow, placeOf } from './source-place.js';
import { placeWritten, typeByContent, typeByName, type SourceType } from './source-type.js';

/** Reads a file of the publisher's folder; missing where there is none. */
export type Look = (path: string) => Promise<Bytes | undefined>;

interface Written {
  value: JsonObject;
  path: Path;
  /** Of the agency under which it stands. */
  agency?: string;
}

/** Agencies' own sources come first: where two contradict each other, the earlier one counts. */
function sourcesWritten(config: JsonObject): Written[] {
  const listed = (sources: Json | undefined, path: Path, agency?: string): Written[] =>
    (Array.isArray(sources) ? sources : []).map((source, index) => ({
      value: isObject(source) ? source : { ...placeWritten(String(source)) },
      path: [...path, index],
      agency,
    }));
  return [
    ...objectsOf(config.agencies).flatMap(({ id, sources }, index) =>
      listed(sources, ['agencies', index, 'sources'], String(id)),
    ),
    ...listed(config.sources, ['sources']),
  ];
}

/** The sources of the settings, checked for what no schema can say. */
export async function readSources(
  config: JsonObject,
  file: string,
  report: Report,
  look: Look,
): Promise<SourceConfig[]> {
  const written = sourcesWritten(config);
  if (!written.length) report('error', [], noSources);
  const agencies = objectsOf(config.agencies).map(({ id, name }) => ({ id: String(id), name: String(name) }));
  const read: { source: Unnamed; report: Report }[] = [];
  for (const each of written) {
    const below = reportBelow(report, each.path);
    const source = await readOne(each, agencies, below, look);
    if (source) read.push({ source, report: below });
  }
  const sources = withIds(read.map(({ source }) => source));
  reportRepeated(sources, file, (index) => read[index]!.report);
  return sources as SourceConfig[];
}

async function readOne(
  { value, agency }: Written,
  agencies: readonly Candidate[],
  report: Report,
  look: Look,
): Promise<Unnamed | undefined> {
  const { id, type: _, sheet, columns, page, categories, sample } = value;
  const type = await typeOf(value, look);
  if (!type) return void report('error', [], noType(nameOf(value)));
  const place = placeOf(type, value, report);
  if (!place) return;
  if (agency && value.agency && value.agency != agency)
    report('error', ['agency'], otherAgency(String(value.agency), agency));
  const owner = value.agency ?? agency;
  checkAgency(value.agency, ['agency'], agencies, report);
  for (const [name, meaning] of Object.entries(isObject(categories) ? categories : {}))
    if (isObject(meaning)) checkAgency(meaning.agency, ['categories', name, 'agency'], agencies, report);
  const ofTable = type == 'table' && { sheet, columns };
  const parts = { id, agency: owner, type, ...place, page, categories, sample, ...ofTable };
  // Read by the schema before: each part has its type.
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as unknown as Unnamed;
}

const nameOf = ({ url, file, folder }: JsonObject): string => String(url ?? file ?? folder ?? '');

async function typeOf(value: JsonObject, look: Look): Promise<SourceType | undefined> {
  if (value.type) return value.type as SourceType;
  if (value.folder) return 'folder';
  const byName = typeByName(nameOf(value));
  if (byName || typeof value.file != 'string') return byName;
  const path = pathBelow(value.file);
  const bytes = path === undefined ? undefined : await look(path);
  return bytes && typeByContent(bytes);
}

function checkAgency(id: Json | undefined, path: Path, agencies: readonly Candidate[], report: Report): void {
  if (typeof id != 'string' || agencies.some((agency) => agency.id == id)) return;
  report('error', path, notListed(id, nearest(id, agencies)));
}

function reportRepeated(
  sources: readonly (Unnamed & { id: string })[],
  file: string,
  reportOf: (index: number) => Report,
) {
  const ids = new Set<string>();
  const places = new Map<string, string>();
  sources.forEach((source, index) => {
    const { id, url, file: path, folder } = source;
    const key = id.toLowerCase();
    if (ids.has(key)) reportOf(index)('error', ['id'], repeatedId(id, file));
    ids.add(key);
    const place = JSON.stringify([url, path, folder, 'sheet' in source && source.sheet]);
    const same = places.get(place);
    if (same) reportOf(index)('warning', [], sameSource(same));
    places.set(place, same ?? id);
  });
}
