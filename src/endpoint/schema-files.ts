import { readFile } from 'node:fs/promises';
import type { JsonObject } from './json.js';
import type { Bytes } from './stored-file.js';

/** The contract's JSON Schemas, published below `schema/`. */
export const SCHEMA_NAMES = ['index.json', 'programs.json', 'program.json', 'news.json', 'problem.json'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export const readSchemaBytes = async (name: SchemaName): Promise<Bytes> =>
  Uint8Array.from(await readFile(new URL(`../contract/schema/${name}`, import.meta.url)));

/** A JSON file that is part of this program. */
export const readOwnJson = async (url: URL): Promise<JsonObject> => JSON.parse(await readFile(url, 'utf8')) as JsonObject;
