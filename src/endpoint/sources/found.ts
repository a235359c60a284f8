import type { Message } from '../finding.js';
import type { JsonObject } from '../json.js';

/** Where in a source something stands. */
export interface Place {
  /** Address, or path in the publisher's folder. */
  file: string;
  /** Row of a table as a spreadsheet numbers it, or position of an item in a feed; from 1. */
  row?: number;
  /** Heading of the column, or name of the field. */
  column?: string;
  /** What stands there, as it is written; cut where it is long. */
  value?: string;
}

/** Something to tell the publisher about a source. */
export interface Remark extends Message, Place {
  /** `failed`: nothing of the source could be read; `left-out`: this part is not published; `doubt`: published, worth a look. */
  level: 'failed' | 'left-out' | 'doubt';
  /** How many more of the same kind there are, beyond those told one by one. */
  more?: number;
}

/** A programme as one source tells it. */
export interface FoundProgram {
  /**
   * An OC4IDS project, of which any part may be missing but `title` or `id`. Organisations may have a `name` alone, pillars
   * (`additionalClassifications` of scheme `x-opd-pillar`) a `description` alone: the publisher finds their ids.
   */
  project: JsonObject;
  place: Place;
  /** `whole`: its observations are the whole history; `latest`: a table that is overwritten each month, earlier ones stay. */
  history: 'whole' | 'latest';
}

/** A news item as one source tells it: plain text throughout. */
export interface FoundNews {
  /** Stays the same when the item is edited; the guid, or the address where a source gives none. */
  id: string;
  /** Absolute, http or https. */
  url?: string;
  title: string;
  summary?: string;
  /** ISO 8601 with zone. */
  published?: string;
  /** `2019` or `2019-07` where no more is known; then there is no `published`. */
  date?: string;
  /** ISO 8601 with zone. */
  modified?: string;
  /** Names of tags and categories, each as its source writes it. */
  tags: string[];
  categories: string[];
  /** Its picture at its source, absolute. */
  picture?: { url: string; alt?: string; credit?: string };
  language?: string;
  authors?: string[];
  /** What it says as `_opd` itself, from a file in the form of a data folder: agency, programmes, picture, sample. */
  _opd?: JsonObject;
  place: Place;
}

/** What a source holds. */
export interface Found {
  /** Read once; a large table makes them while they are asked for. */
  programs: Iterable<FoundProgram>;
  news: FoundNews[];
  remarks: Remark[];
  /** How much was knowingly not taken, by what it is: `{"password-protected": 2}`. */
  notTaken: Record<string, number>;
  /** Whether `news` is all that the source has (then what is missing was deleted), or only its newest. */
  complete: boolean;
}

/** Of a source nothing could be read. Its last good content stays. */
export class SourceFailed extends Error {
  constructor(
    /** What is wrong, and what to do about it. */
    readonly said: Message,
    readonly place: Place,
    /** Milliseconds since 1970 before which it is not asked again. */
    readonly retryAt?: number,
  ) {
    super(said.problem.en);
    this.name = 'SourceFailed';
  }
}

/** What adapters are told beside the source itself. */
export interface ReadOptions {
  /** Offset of times and dates without a zone: WIB, WITA or WIT. */
  offset: '+07:00' | '+08:00' | '+09:00';
  /** News items read at most. */
  items: number;
  /** Milliseconds since 1970. */
  now: number;
}
