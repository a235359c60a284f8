import type { FolderFiles } from '../../data-folder.js';
import type { Message } from '../../finding.js';
import type { FoundNews, FoundProgram, ReadOptions, Remark } from '../found.js';
import type { Remarks } from '../remarks.js';

/** What the readers of a folder's files share. */
export interface FolderReading {
  files: FolderFiles;
  /** As the publisher calls it; begins the place of each remark. */
  folder: string;
  options: ReadOptions;
  remarks: Remarks;
  programs: FoundProgram[];
  news: FoundNews[];
  notTaken: Map<string, number>;
}

/** Tells something about one file. */
export type TellOf = (level: Remark['level'], message: Message, field?: string, value?: string) => void;

export const tellAbout =
  ({ folder, remarks }: FolderReading, path: string, row?: number): TellOf =>
  (level, message, column, value) =>
    remarks.add(level, { file: `${folder}/${path}`, row, column, value }, message);
