import {
  INDEX_PATH,
  PLACES_PATH,
  PROGRAMS_PATH,
  SERVICES_PATH,
  readPlaces,
  readPublisherIndex,
  readServiceDefinition,
  readServices,
  servicePath,
  type FeedbackSettings,
  type Places,
  type Service,
  type ServiceAttribute,
} from '../../contract/index.js';
import { isObject, objectsOf, type Json, type JsonObject } from '../json.js';
import type { Files } from '../stored-file.js';

export interface FeedbackFacts {
  settings: FeedbackSettings;
  /** By code, with their questions. */
  services: ReadonlyMap<string, Service & { attributes: ServiceAttribute[] }>;
  /** Names by id. */
  agencies: ReadonlyMap<string, string>;
  /** Ids of those that answer for a service or a programme; the others may be mere sources of news. Where none is named, all. */
  answering: ReadonlySet<string>;
  /** The agency that answers for each programme, by the programme's id. */
  programs: ReadonlyMap<string, string | undefined>;
  /** Districts (kecamatan) with their villages. */
  districts: Places['districts'] & {};
  /** Names of programmes by id. */
  titles: ReadonlyMap<string, string>;
}

/** Only fields that are read from elsewhere need a base, and the collector shows none of them. */
const BASE = 'https://endpoint.invalid/v1/';

const known = new WeakMap<Files, FeedbackFacts | false>();

/** What an edition says about feedback; missing where it has none. Read once an edition. */
export function feedbackOf(files: Files): FeedbackFacts | undefined {
  let facts = known.get(files);
  if (facts === undefined) known.set(files, (facts = readFacts(files) ?? false));
  return facts || undefined;
}

/** A document of an edition by its path below `/v1/`. */
export function documentOf(files: Files, path: string): Json | undefined {
  const file = files.get(`/v1/${path}`);
  return file && (JSON.parse(new TextDecoder().decode(file.identity.body)) as Json);
}

function readFacts(files: Files): FeedbackFacts | undefined {
  const index = readPublisherIndex(documentOf(files, INDEX_PATH), BASE);
  const places = readPlaces(documentOf(files, PLACES_PATH), BASE);
  const services = readServices(documentOf(files, SERVICES_PATH), BASE);
  if (!index.ok || !index.value.feedback || !services.ok) return;
  const projects = objectsOf((documentOf(files, PROGRAMS_PATH) as JsonObject | undefined)?.projects);
  const programs = new Map(projects.map(({ id, publicAuthority }) => [String(id), idOf(publicAuthority)]));
  const agencies = new Map(index.value.agencies?.map(({ id, name }) => [id, name]));
  const named = [...services.value.services.map(({ _opd }) => _opd?.agency), ...programs.values()];
  const answering = new Set(named.filter((id): id is string => id != undefined && agencies.has(id)));
  return {
    settings: index.value.feedback,
    services: new Map(
      services.value.services.map((service) => [
        service.service_code,
        { ...service, attributes: questionsOf(files, service.service_code) },
      ]),
    ),
    agencies,
    answering: answering.size ? answering : new Set(agencies.keys()),
    districts: (places.ok && places.value.districts) || [],
    programs,
    titles: new Map(projects.flatMap(({ id, title }) => (typeof title == 'string' ? [[String(id), title]] : []))),
  };
}

function questionsOf(files: Files, code: string): ServiceAttribute[] {
  const definition = readServiceDefinition(documentOf(files, servicePath(code)), BASE);
  return (definition.ok && definition.value.attributes?.filter(({ variable }) => variable !== false)) || [];
}

const idOf = (value: Json | undefined): string | undefined =>
  isObject(value) && typeof value.id == 'string' ? value.id : undefined;
