import { list, record, text, type ReadBy } from './read.js';

const nagari = record({ name: text, korong: list(text) }, 'name');
const district = record({ name: text, nagari: list(nagari) }, 'name');
const places = record({ districts: list(district) }, 'districts');
/** `feedback/places.json`: districts (kecamatan) with their villages (nagari) and hamlets (korong). */
export type Places = ReadBy<typeof places>;

export const readPlaces = (json: unknown, base: string): Places | undefined => places(json, base);
