import type { StoredMessage } from '../feedback/store.js';

/**
 * Where a message lies, derived by the database (see feedback/desk-tables.ts): `todo` has no official answer since it came or was
 * reopened; `waiting` was answered and is being worked on; `closed` is done or rejected.
 */
export const TRAYS = ['todo', 'waiting', 'closed', 'spam', 'merged'] as const;
export type Tray = (typeof TRAYS)[number];

/** A message as officers handle it. Times are milliseconds since 1970. */
export interface Case extends StoredMessage {
  /** Counts up with each change; sent back with each act. */
  version: number;
  tray: Tray;
  /** Id of the officer who handles it. */
  assignee?: number;
  openedAt?: number;
  /** First official reply. */
  firstReplyAt?: number;
  /** Last official reply since it came or was reopened. */
  answeredAt?: number;
  closedAt?: number;
  spam: boolean;
  /** Number of the message that this one says the same as. */
  mergedInto?: number;
  /** Legal hold: nothing deletes it. */
  held: boolean;
  /** Whether the released message names its sender. */
  named: boolean;
  /** Kecamatan. */
  district?: string;
}

/** A line of the list. */
export interface CaseLine extends Pick<
  Case,
  | 'id'
  | 'version'
  | 'tray'
  | 'stage'
  | 'kind'
  | 'visibility'
  | 'serviceCode'
  | 'agency'
  | 'program'
  | 'receivedAt'
  | 'expectedAt'
  | 'updatedAt'
  | 'openedAt'
  | 'assignee'
  | 'released'
  | 'suspect'
  | 'district'
> {
  /** First sentence, at most 120 characters; missing where the officer may not read the text. */
  title?: string;
  photos: number;
  /** What its sender did since the last answer; of one that was answered before and waits for an answer again. */
  news?: News;
}
export type News = 'added' | 'reopened';
