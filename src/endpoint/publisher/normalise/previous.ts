import { SETTINGS_FILE, type FolderFiles } from '../../data-folder.js';
import { isObject, type Json, type JsonObject } from '../../json.js';

/** What was published before, read when it is asked for. */
export interface Previous {
  settings?: JsonObject;
  /** The document `programs/{id}.json`. */
  program(id: string): JsonObject | undefined;
  /** The document `news/{source}.json`. */
  news(source: string): JsonObject | undefined;
}

/** @param files the data folder made last time; a file that is damaged counts as missing */
export function readPrevious(files: FolderFiles | undefined): Previous {
  const read = (path: string): JsonObject | undefined => {
    const bytes = files?.get(path);
    if (!bytes) return;
    try {
      const value = JSON.parse(new TextDecoder().decode(bytes)) as Json;
      return isObject(value) ? value : undefined;
    } catch {
      return; // damaged: as if there were none
    }
  };
  return {
    settings: read(SETTINGS_FILE),
    program: (id) => read(`programs/${id}.json`),
    news: (source) => read(`news/${source}.json`),
  };
}
