import { list, record, text, type ReadBy } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

const nagari = record({ name: text, korong: list(text) }, 'name');
const district = record({ name: text, nagari: list(nagari) }, 'name');
const places = record({ version: text, districts: list(district) });
/** `feedback/places.json`: districts (kecamatan) with their villages (nagari) and hamlets (korong). */
export type Places = ReadBy<typeof places>;

export const readPlaces = (json: unknown, base: string): ReadDocument<Places> =>
  readDocument(json, base, places, 'districts', /^1\.\d/);
