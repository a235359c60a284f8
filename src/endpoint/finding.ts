/** A sentence for people, in Indonesian and English. */
export interface Said {
  id: string;
  en: string;
}

/** What is wrong, and what to do about it. */
export interface Message {
  problem: Said;
  remedy: Said;
}

/** Way to a value inside a JSON document: names and positions. */
export type Path = readonly (string | number)[];

/** Something found in a data folder. An error stops publishing, a warning does not. */
export interface Finding extends Message {
  level: 'error' | 'warning';
  /** Path in the folder. */
  file: string;
  path: Path;
  /** Both from 1; missing where the file has no such place. */
  line?: number;
  column?: number;
}

export type Report = (level: Finding['level'], path: Path, message: Message) => void;

/** Collects the findings of one file. */
export const reportInto =
  (findings: Finding[], file: string): Report =>
  (level, path, message) =>
    findings.push({ level, file, path, ...message });

/** Reports of something that stands at `start` in its file. */
export const reportBelow =
  (report: Report, start: Path): Report =>
  (level, path, message) =>
    report(level, [...start, ...path], message);

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level == 'error');
