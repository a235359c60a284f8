import { readFile } from 'node:fs/promises';
import { isObject, type JsonObject } from './json.js';
import type { Bytes } from './stored-file.js';

/** The contract's JSON Schemas, published below `schema/`. */
export const SCHEMA_NAMES = [
  'index.json',
  'programs.json',
  'program.json',
  'news.json',
  'problem.json',
  'services.json',
  'service-definition.json',
  'places.json',
  'released-requests.json',
  'feedback-request.json',
  'receipt.json',
  'feedback-status.json',
  'summary.json',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const schemaAddress = (name: SchemaName): URL => new URL(`../contract/schema/${name}`, import.meta.url);

export const readSchemaBytes = async (name: SchemaName): Promise<Bytes> =>
  Uint8Array.from(await readFile(schemaAddress(name)));

/** The schema of a publisher's settings, by which editors complete them. */
export const readConfigSchemaBytes = async (): Promise<Bytes> =>
  Uint8Array.from(await readFile(new URL('./schema/config.json', import.meta.url)));

/** A JSON file that is part of this program. */
export const readOwnJson = async (address: URL): Promise<JsonObject> =>
  JSON.parse(await readFile(address, 'utf8')) as JsonObject;

/** `$defs` of all schemas, which refer to each other; no name stands in two of them. */
export const contractDefinitions = async (): Promise<JsonObject> => {
  const schemas = await Promise.all(SCHEMA_NAMES.map((name) => readOwnJson(schemaAddress(name))));
  return Object.assign({}, ...schemas.map((schema) => inside(schema, '$defs'))) as JsonObject;
};

/** The schema of one news item. */
export const newsItemSchema = async (): Promise<JsonObject> =>
  inside(await readOwnJson(schemaAddress('news.json')), 'properties', 'items', 'items');

const inside = (schema: JsonObject, ...names: string[]): JsonObject =>
  names.reduce<JsonObject>((node, name) => (isObject(node[name]) ? node[name] : {}), schema);
