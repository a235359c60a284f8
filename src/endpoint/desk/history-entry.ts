import type { LoggedAct } from '../audit/log-entry.js';
import type { StoredEvent } from '../feedback/store.js';

/** Something that happened to a message, for the officers who see it. */
export type HistoryEntry = {
  at: number;
  /** The officer who did it, by number. */
  by?: number;
} & (
  | {
      /** What the citizen sees as well: a stage, a reply, an addition. */
      kind: 'event';
      event: StoredEvent;
      officer?: string;
    }
  | { kind: 'note'; officer: string; text: string }
  | { kind: 'act'; officer?: string; act: LoggedAct; detail: Readonly<Record<string, string>> }
);
