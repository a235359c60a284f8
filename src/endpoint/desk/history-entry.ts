import type { LoggedAct } from '../audit/log-entry.js';
import type { StoredEvent } from '../feedback/store.js';

/** Something that happened to a message, for the officers who see it. */
export type HistoryEntry =
  /** What the citizen sees as well: a stage, a reply, an addition. */
  | { kind: 'event'; at: number; event: StoredEvent; officer?: string }
  | { kind: 'note'; at: number; officer: string; text: string }
  | { kind: 'act'; at: number; officer?: string; act: LoggedAct; detail: Readonly<Record<string, string>> };
