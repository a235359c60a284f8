import { isObject, objectsOf } from '../../json.js';
import type { Bytes } from '../../stored-file.js';
import type { SourceConfig } from '../config.js';

export type SourceType = SourceConfig['type'];

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** What a source written as a plain text says: an address, a file, or (without an ending, or with a slash) a folder. */
export function placeWritten(text: string): { url: string } | { file: string } | { folder: string } {
  if (isAddress(text)) return { url: text };
  return /\.\w+$/.test(text) ? { file: text } : { folder: text };
}

const FILE_TYPES: [ending: RegExp, type: SourceType][] = [
  [/\.(csv|tsv|xlsx|ods)$/i, 'table'],
  [/\.(rss|atom|rdf|xml)$/i, 'feed'],
];

/** The type that an address or a file name tells; missing where several are as likely. */
export function typeByName(name: string): SourceType | undefined {
  if (!isAddress(name)) return FILE_TYPES.find(([ending]) => ending.test(name))?.[1];
  if (!URL.canParse(name)) return;
  const { hostname, pathname, searchParams } = new URL(name);
  // Spreadsheets on the web are exported by a parameter.
  const format = searchParams.get('format') ?? searchParams.get('output') ?? searchParams.get('alt') ?? '';
  if (/^(csv|tsv|xlsx|ods)$/i.test(format)) return 'table';
  if (/^(feed|rss|atom)$/i.test(format) || searchParams.has('feed')) return 'feed';
  if (/\/wp-json(\/|$)/.test(pathname) || searchParams.has('rest_route')) return 'wordpress';
  if (/\/(feed|rss|atom)\/?$|\/feeds\/|\/feed\.json$/i.test(pathname) || /\.blogspot\.\w+/.test(hostname))
    return 'feed';
  const byEnding = FILE_TYPES.find(([ending]) => ending.test(pathname))?.[1];
  if (hostname == 'docs.google.com') return 'table';
  // A site's own address: its posts are asked for, and its feed where they are not given.
  return byEnding ?? (/\.\w+$/.test(pathname) ? undefined : 'wordpress');
}

/** The type of a JSON file by what is in it. */
export function typeByContent(bytes: Bytes): SourceType | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    if (Array.isArray(value)) return value.some(isProject) ? 'oc4ids' : objectsOf(value).length ? 'table' : undefined;
    if (!isObject(value)) return;
    if (Array.isArray(value.items) || isObject(value.feed)) return 'feed';
    return Array.isArray(value.projects) || isProject(value) ? 'oc4ids' : undefined;
  } catch {
    return; // No JSON: reading the source says so, once it has a type.
  }
}

/** Parts of an OC4IDS project that are no plain values: rows of a table have none, other JSON has others. */
const PARTS = [
  'period',
  'publicAuthority',
  'parties',
  'locations',
  'budget',
  'metrics',
  'forecasts',
  'milestones',
  'documents',
];

const isProject = (value: unknown): boolean =>
  isObject(value) && typeof value.title == 'string' && PARTS.some((name) => typeof value[name] == 'object');
