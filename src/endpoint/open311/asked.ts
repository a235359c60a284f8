import type { Connection } from '../app.js';
import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Store } from '../feedback/store.js';
import type { Files } from '../stored-file.js';
import type { Answer } from './answer.js';

/** What the room works on. */
export interface Open311Place {
  engine: SqlEngine;
  store: Store;
  /** Files of the current edition: its services, agencies and settings. */
  edition: () => Files;
  /** `OPD_BASE_URL`. */
  baseUrl?: string;
  now: () => number;
}

/** One request, and what is needed to answer it. */
export interface Asked {
  request: Request;
  connection: Connection | undefined;
  place: Open311Place;
  facts: FeedbackFacts;
  files: Files;
  query: URLSearchParams;
  /** The last part of the address, without its ending; empty where there is one part only. */
  id: string;
  /** Where the endpoint is for the public; ends in a slash. */
  root: string;
  now: number;
}

export type Handler = (asked: Asked) => Answer | Promise<Answer>;

/** A parameter's values: declared several times, divided by commas, or both. Empty is the same as missing (spec, "Optional Arguments"). */
export const valuesOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter(Boolean);
