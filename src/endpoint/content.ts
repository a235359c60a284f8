import type { Stage } from '../contract/index.js';
import type { JsonObject } from './json.js';
import type { Bytes } from './stored-file.js';

/** `opd.json`, the settings of a data folder. */
export interface Settings extends JsonObject {
  publisher: { id?: string; name: string; uri?: string };
  /** Public address of the endpoint, ends in /v1/. */
  baseUrl: string;
  license: string;
  languages: string[];
  updateCycle: string;
  deviation?: { tolerance: number; critical: number };
  /** Until when versions of the scripts before one are served. */
  deprecated?: { before: string; until: string }[];
  site?: string;
  /** There are no programmes, and that is meant. */
  newsOnly?: boolean;
  agencies: { id: string; name: string; url?: string }[];
  /** What forms say before anything is sent; as `FeedbackSettings` of the contract. */
  feedback?: JsonObject;
  /** Where given, no edition is dated earlier. */
  publishedDate?: string;
}

export interface SourceProject extends JsonObject {
  id: string;
  title: string;
  metrics?: SourceMetric[];
  forecasts?: SourceMetric[];
  _opd?: JsonObject;
}

export interface SourceMetric extends JsonObject {
  id: string;
  observations?: JsonObject[];
}

export interface SourceNewsItem extends JsonObject {
  id: string;
  title: string;
  date_published?: string;
  _opd?: JsonObject & { agency?: { id?: string; name: string }; programs?: string[]; date?: string };
}

export interface SourceService extends JsonObject {
  service_code: string;
  service_name: string;
  _opd?: JsonObject & { agency?: string };
  /** Its own questions; published apart. */
  attributes?: JsonObject[];
}

/** A worked example of a released message. What people really send never stands in the data folder. */
export interface SourceExample extends JsonObject {
  service_request_id: string;
  service_code: string;
  requested_datetime: string;
  _opd: JsonObject & { program?: string; stage: Stage };
}

export interface FeedbackContent {
  services: SourceService[];
  /** Districts with their nagari and korong. */
  districts?: JsonObject[];
  examples: SourceExample[];
}

/** What a data folder says, once it has been checked. Pictures are named by their address as seen from the folder. */
export interface Content {
  settings: Settings;
  projects: SourceProject[];
  news: SourceNewsItem[];
  /** By path in the folder, such as `images/tarok.webp`. */
  images: ReadonlyMap<string, Bytes>;
  /** Missing where the settings say nothing of feedback: then no form opens. */
  feedback?: FeedbackContent;
}
