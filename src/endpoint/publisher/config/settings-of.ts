import type { Settings } from '../../content.js';
import { objectsOf, type JsonObject } from '../../json.js';

/** What `opd.json` knows, in the order in which it is written. */
const SETTINGS = [
  'publisher',
  'baseUrl',
  'site',
  'license',
  'languages',
  'updateCycle',
  'deviation',
  'deprecated',
  'agencies',
  'pillars',
  'publishedDate',
  'feedback',
] as const;
const OF_PUBLISHER = new Set(['sources']);

/** Names of notes, which JSON has no other way to write. */
export const isNote = (name: string): boolean => /^(_|\/\/)/.test(name);

const without = (value: JsonObject, dropped: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !dropped.has(name) && !isNote(name)));

/** `opd.json` of the data folder: the publisher's settings without what only the publisher reads, and without notes. */
export function settingsOf(config: JsonObject): Settings {
  const all: JsonObject = {
    languages: ['id'],
    ...config,
    publisher: without(config.publisher as JsonObject, OF_PUBLISHER),
    agencies: objectsOf(config.agencies).map((agency) => without(agency, OF_PUBLISHER)),
  };
  const known = SETTINGS.filter((name) => all[name] !== undefined).map((name) => [name, all[name]] as const);
  // Held against the schema before.
  const settings: JsonObject = { version: config.version ?? '1.0', ...Object.fromEntries(known) };
  return settings as Settings;
}
