import type { SourceConfig } from '../config.js';
import type { RunResult, SourceState } from '../report/run-result.js';

/**
 * One source as the public may know it: neither where it is nor what exactly is wrong with it, since addresses can hold
 * secrets and messages name files and machines. Times in milliseconds since 1970.
 */
export interface SourceStatus {
  id: string;
  type: SourceConfig['type'];
  /** Name of the agency; missing where a source is of several. */
  agency?: string;
  state: SourceState;
  /** When what is shown of it was read, or found to be still the same; missing where it never was. */
  lastSuccess?: number;
  lastAttempt?: number;
  nextAttempt?: number;
}

/** How the publisher does, as the last run left it; plain JSON, so that it can be kept in a file. */
export interface Status {
  /** Who publishes. */
  publisher: string;
  /** When the last run ended. */
  checkedAt: number;
  /** Milliseconds between two runs. */
  every: number;
  /** `held` and `failed`: the edition before is still shown. */
  outcome: 'good' | 'held' | 'failed';
  /** `publishedDate` of the edition that is shown. */
  editionDate?: string;
  sources: SourceStatus[];
}

/** What the public is told of a run that published, held an edition back or failed. @param every milliseconds between runs */
export const statusOf = ({ kind, publisher, finishedAt, edition, sources }: RunResult, every: number): Status => ({
  publisher,
  checkedAt: finishedAt,
  every,
  outcome: kind == 'held' || kind == 'failed' ? kind : 'good',
  editionDate: edition,
  sources: sources.map(({ id, type, agency, state, readAt, triedAt, retryAt }) => ({
    id,
    type,
    agency: agency?.name,
    state,
    lastSuccess: readAt,
    lastAttempt: triedAt,
    nextAttempt: Math.max(retryAt ?? 0, finishedAt + every),
  })),
});
