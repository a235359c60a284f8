import type { Settings } from '../content.js';

/** Where a source is: a public address, or a file below the publisher's folder. */
export type At = { url: string; file?: undefined } | { file: string; url?: undefined };

interface AnySource {
  /** Stays the same for good; made from agency and type where absent. */
  id: string;
  /** Id of the agency whose it is; missing where each row or item names its own. */
  agency?: string;
  /** Public page about it, named as the source of its figures; else its address. */
  page?: string;
  /** Categories and tags of this source, and what they mean here. */
  categories?: Record<string, { program?: string; agency?: string }>;
  /** Made up to show the widgets, never a public figure. */
  sample?: boolean;
}

/** A table: CSV, .xlsx, .ods, or a JSON list of flat objects. */
export type TableSource = AnySource &
  At & {
    type: 'table';
    /** Name of the sheet; the first when absent. */
    sheet?: string;
    /** Headings that are not recognised, and the field each means. */
    columns?: Record<string, string>;
  };
export type Oc4idsSource = AnySource & At & { type: 'oc4ids' };
export type WordPressSource = AnySource & { type: 'wordpress'; url: string };
/** RSS, RDF, Atom, JSON Feed, Blogger. */
export type FeedSource = AnySource & At & { type: 'feed' };
/** Markdown and JSON files. */
export type FolderSource = AnySource & { type: 'folder'; folder: string };
export type SourceConfig = TableSource | Oc4idsSource | WordPressSource | FeedSource | FolderSource;

/** `opd.config.json`, read: every source with its id and agency, every limit with its value. */
export interface Config {
  /** What goes into `opd.json` of the data folder as it is. */
  settings: Settings;
  sources: SourceConfig[];
  /** Words and tags by which news is known to be about a programme, beside its title. */
  programs: Record<string, { words?: string[]; tags?: string[] }>;
  offset: '+07:00' | '+08:00' | '+09:00';
  /** Milliseconds between two runs. */
  every: number;
  limits: {
    /** Bytes of a document, decompressed. */
    document: number;
    /** Bytes of a picture as it comes. */
    picture: number;
    /** News items of one source. */
    items: number;
    /** Milliseconds for an answer. */
    timeout: number;
  };
  /** Hosts that may be asked although their address is private. */
  allowHosts: string[];
  output: OutputConfig;
}

export interface OutputConfig {
  /** Folder for plain files. */
  folder?: string;
  s3?: { url: string; region?: string };
  /** Told of the changed addresses after each edition. */
  purge?: { url: string; method?: string; headers?: Record<string, string> };
}
