import type { StoredPhoto } from '../feedback/store.js';
import type { Officer } from '../officers/officer.js';
import type { Act, Outcome } from './act.js';
import type { Case, CaseLine, Tray } from './case.js';
import type { Cursor, Filter } from './filter.js';
import type { ExportedCase } from './exporting.js';
import type { HistoryEntry } from './history-entry.js';

/** How many there are; `isMore`: at least so many, since a tray with tens of thousands is not looked through to its end. */
export interface Count {
  count: number;
  isMore?: true;
}

/**
 * What officers see and do. Every method is asked by an officer and answers with what is theirs alone: an officer's and a head's
 * agency, all messages for a coordinator (secret texts taken away, see `readable`), nothing for an auditor. What is another's and
 * what does not exist are one and the same answer, found by one and the same statement.
 * All reject with `StoreUnavailable` as the store does.
 */
export interface Desk {
  /** A page of the list in its order: open ones by deadline, overdue first; closed ones and spam newest change first. */
  list(officer: Officer, filter: Filter, after?: Cursor): Promise<{ lines: CaseLine[]; next?: Cursor }>;
  /** How many there are in each tray under the same filter (whose own tray does not count). */
  counts(officer: Officer, filter: Filter): Promise<Record<Exclude<Tray, 'merged'>, Count>>;
  /** The number of a message's place in the list, those before and after it. */
  neighbours(officer: Officer, filter: Filter, id: number): Promise<{ before?: number; after?: number }>;
  find(officer: Officer, id: number): Promise<Case | undefined>;
  /** Marks it as opened, once. */
  opened(officer: Officer, id: number): Promise<void>;
  /** What happened to it, oldest first: events, notes and acts. */
  history(officer: Officer, id: number): Promise<HistoryEntry[]>;
  photos(officer: Officer, id: number): Promise<StoredPhoto[]>;
  /** Others of the same agency that may say the same: same words or same place, newest first, at most 5. */
  similar(officer: Officer, id: number): Promise<CaseLine[]>;
  /** Messages that were merged into this one. */
  merged(officer: Officer, id: number): Promise<CaseLine[]>;
  /** Numbers of all messages under a filter, in the order of the list. */
  exportable(officer: Officer, filter: Filter): Promise<number[]>;
  /**
   * Those of these messages that are the officer's, in the order given, with replies and names of photos. Of a secret one neither words,
   * place, sender nor reply, unless it is asked for by `secret` and of the officer's own agency.
   */
  exported(officer: Officer, ids: readonly number[], options: { secret: boolean }): Promise<ExportedCase[]>;
  /** Does something to a message, unless it was changed since `seen`. */
  act(officer: Officer, id: number, seen: number, act: Act): Promise<Outcome>;
  /** The officer's unfinished answer. */
  draft(officer: Officer, id: number): Promise<{ text: string; at: number } | undefined>;
  /** An empty text removes it. @returns whether there is such a message */
  saveDraft(officer: Officer, id: number, text: string): Promise<boolean>;
  templates(officer: Officer): Promise<Template[]>;
  /** Makes one, or replaces that of the same name. @returns false: name or text is missing or too long, or there is no agency */
  saveTemplate(officer: Officer, name: string, text: string): Promise<boolean>;
  removeTemplate(officer: Officer, id: number): Promise<boolean>;
}

export interface Template {
  id: number;
  name: string;
  text: string;
}

/** Lines on a page of the list. */
export const PAGE_SIZE = 50;
