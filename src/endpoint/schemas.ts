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

/** To compile takes longer than to check: no finer code than needed, and these schemas are known to be schemas (a test holds them so). */
const OPTIONS = { allErrors: true, verbose: true, validateSchema: false, code: { optimize: false } } as const;

/** Prepares the schemas that the files of a data folder are held against. */
async function compileSchemas(): Promise<Schemas> {
  const ours = new Ajv2020({ ...OPTIONS, strictTypes: false });
  addFormats(ours);
  for (const name of SCHEMA_NAMES) {
    ours.addSchema(JSON.parse(new TextDecoder().decode(await readSchemaBytes(name))) as object, name);
  }
  // The official schema carries words of its own, such as "codelist", which ajv would refuse.
  const official = new AjvDraft04({ ...OPTIONS, strict: false });
  addFormats(official);
  for (const name of ['opd.json', 'feedback.json', 'config.json'])
    ours.addSchema(await readOwnJson(new URL(`./schema/${name}`, import.meta.url)), name);
  const officialSchema = await readOwnJson(new URL('./oc4ids/project-schema.json', import.meta.url));
  let officialProject: ValidateFunction | undefined;
  const named = (name: string): ValidateFunction => ours.getSchema(name)!;
  // Each is compiled when it is first asked for: most of the time only some are.
  return {
    get settings() {
      return named('opd.json');
    },
    get config() {
      return named('config.json');
    },
    get project() {
      return named('programs.json#/$defs/project');
    },
    get feed() {
      return named('news.json');
    },
    get newsItem() {
      return named('news.json#/properties/items/items');
    },
    get service() {
      return named('feedback.json#/$defs/service');
    },
    get places() {
      return named('feedback.json#/$defs/places');
    },
    get example() {
      return named('feedback.json#/$defs/example');
    },
    get officialProject() {
      return (officialProject ??= official.compile(officialSchema));
    },
  };
}

let compiled: Promise<Schemas> | undefined;

/** The schemas: compiling one takes longer than checking, so it is done once. */
export const schemas = (): Promise<Schemas> => (compiled ??= compileSchemas());

export type { ErrorObject, ValidateFunction };
