import type { Finding } from '../../finding.js';
import type { Remark } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import type { Difference } from '../difference/difference.js';
import type { Overdue } from '../difference/overdue.js';
import type { NamedMatch } from './named-matches.js';

/** `ok`: read; `unchanged`: asked, the same as before; `failed`: could not be read; `waiting`: not asked, it is too early. */
export type SourceState = 'ok' | 'unchanged' | 'failed' | 'waiting';

/** What one run got from one source. All times in milliseconds since 1970. */
export interface SourceResult {
  id: string;
  type: SourceConfig['type'];
  /** As people know it, made by `sourceTitle`. */
  title: string;
  /** Address, or path in the publisher's folder. */
  address: string;
  /** Whose it is; missing where each row or item names its own. */
  agency?: { id: string; name: string };
  state: SourceState;
  /** When what is shown of it was read, or found to be still the same; missing where it never was. */
  readAt?: number;
  /** When it was last asked. */
  triedAt?: number;
  /** How much of it is in the edition. */
  programs: number;
  news: number;
  pictures: number;
  /** How much was knowingly not taken, by what it is. */
  notTaken: Record<string, number>;
  remarks: Remark[];
  milliseconds: number;
  /** Before then it is not asked again. */
  retryAt?: number;
}

/** What became of a run. `held`: an edition was made but not put in place, see `findings`. */
export type RunKind = 'published' | 'unchanged' | 'held' | 'dry-run' | 'failed';

/** One run of the publisher, as its report tells it. */
export interface RunResult {
  kind: RunKind;
  /** Who publishes. */
  publisher: string;
  startedAt: number;
  finishedAt: number;
  /** `publishedDate` of the edition that is shown after the run. */
  edition?: string;
  sources: SourceResult[];
  /** Missing where no edition could be made. */
  difference?: Difference;
  matches: NamedMatch[];
  overdue: Overdue[];
  /** About the settings, and why an edition was held or could not be made. */
  findings: Finding[];
}
