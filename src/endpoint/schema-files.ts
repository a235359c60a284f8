import { readFile } from 'node:fs/promises';
import { isObject, type JsonObject } from './json.js';
import type { Bytes } from './stored-file.js';

/** The contract's JSON Schemas, published below `schema/`. */
export const SCHEMA_NAMES = ['index.json', 'programs.json', 'program.json', 'news.json', 'problem.json'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const schemaAddress = (name: SchemaName): URL => new URL(`../contract/schema/${name}`, import.meta.url);

export const readSchemaBytes = async (name: SchemaName): Promise<Bytes> =>
  Uint8Array.from(await readFile(schemaAddress(name)));

/** A JSON file that is part of this program. */
export const readOwnJson = async (address: URL): Promise<JsonObject> =>
  JSON.parse(await readFile(address, 'utf8')) as JsonObject;

/** `$defs` of the schema of programmes, which the other schemas refer to. */
export const contractDefinitions = async (): Promise<JsonObject> =>
  inside(await readOwnJson(schemaAddress('programs.json')), '$defs');

/** The schema of one news item. */
export const newsItemSchema = async (): Promise<JsonObject> =>
  inside(await readOwnJson(schemaAddress('news.json')), 'properties', 'items', 'items');

const inside = (schema: JsonObject, ...names: string[]): JsonObject =>
  names.reduce<JsonObject>((node, name) => (isObject(node[name]) ? node[name] : {}), schema);
