import AjvDraft04Module from 'ajv-draft-04';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { readOwnJson, readSchemaBytes, SCHEMA_NAMES } from './schema-files.js';

// Both are CommonJS: their default export is a field of what Node imports.
const AjvDraft04 = AjvDraft04Module.default;
const addFormats = addFormatsModule.default;

export interface Schemas {
  settings: ValidateFunction;
  /** `opd.config.json`, the publisher's settings. */
  config: ValidateFunction;
  /** A programme, by the contract: the fields that widgets read. */
  project: ValidateFunction;
  /** A programme, by the official OC4IDS 0.9 schema. */
  officialProject: ValidateFunction;
  feed: ValidateFunction;
  newsItem: ValidateFunction;
  /** A service with its own questions, as the folder has it. */
  service: ValidateFunction;
  places: ValidateFunction;
  /** A worked example of a released message. */
  example: ValidateFunction;
}

/** Compiles the schemas that the files of a data folder are held against. */
async function compileSchemas(): Promise<Schemas> {
  const ours = new Ajv2020({ allErrors: true, verbose: true, strictTypes: false });
  addFormats(ours);
  for (const name of SCHEMA_NAMES) {
    ours.addSchema(JSON.parse(new TextDecoder().decode(await readSchemaBytes(name))) as object, name);
  }
  // The official schema carries words of its own, such as "codelist", which ajv would refuse.
  const official = new AjvDraft04({ allErrors: true, verbose: true, strict: false });
  addFormats(official);
  for (const name of ['opd.json', 'feedback.json', 'config.json'])
    ours.addSchema(await readOwnJson(new URL(`./schema/${name}`, import.meta.url)), name);
  return {
    settings: ours.getSchema('opd.json')!,
    config: ours.getSchema('config.json')!,
    project: ours.getSchema('programs.json#/$defs/project')!,
    feed: ours.getSchema('news.json')!,
    newsItem: ours.getSchema('news.json#/properties/items/items')!,
    service: ours.getSchema('feedback.json#/$defs/service')!,
    places: ours.getSchema('feedback.json#/$defs/places')!,
    example: ours.getSchema('feedback.json#/$defs/example')!,
    officialProject: official.compile(await readOwnJson(new URL('./oc4ids/project-schema.json', import.meta.url))),
  };
}

let compiled: Promise<Schemas> | undefined;

/** The compiled schemas: compiling takes longer than checking, so it is done once. */
export const schemas = (): Promise<Schemas> => (compiled ??= compileSchemas());

export type { ErrorObject, ValidateFunction };
