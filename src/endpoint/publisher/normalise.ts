import type { FolderFiles } from '../data-folder.js';
import type { ReadyPicture } from '../images/source-pictures.js';
import type { JsonObject } from '../json.js';
import type { Found, Place, Remark } from '../sources/found.js';
import type { Config, SourceConfig } from './config.js';

/** What one source gave, now or the last time it could be read. */
export interface SourceFound {
  source: SourceConfig;
  found: Found;
}

/** Where a part comes from. */
export interface Origin extends Place {
  /** Id of the source. */
  source: string;
}

/** Why a news item is shown with a programme. */
export interface Match {
  news: string;
  program: string;
  by: 'tag' | 'category' | 'word' | 'title';
  /** The tag, category or word. */
  found: string;
}

/** All sources together, as the files of a data folder. */
export interface Normalised {
  /** `opd.json`, `programs/{id}.json`, `news/{source}.json`, by path. */
  documents: Map<string, JsonObject>;
  /** Where each programme (`programs/{id}.json`) and each news item (`news/{source}.json#{position}`) comes from. */
  origins: Map<string, Origin[]>;
  /** By id of the source. */
  remarks: Map<string, Remark[]>;
  matches: Match[];
}

export interface NormaliseInput {
  config: Config;
  sources: SourceFound[];
  /** The data folder made last time; what was published before is read from it. */
  previous?: FolderFiles;
  /** Pictures that are ready, by their address at the source. */
  pictures: ReadonlyMap<string, ReadyPicture>;
  /** Milliseconds since 1970. */
  now: number;
}
