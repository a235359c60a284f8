import type { Message } from '../../finding.js';

/** Something that happens while the publisher runs. Times in milliseconds since 1970. */
export type RunEvent = { time: number } & (
  | { event: 'run-started'; sources: number }
  | SourceRead
  | { event: 'source-failed'; source: string; title: string; said: Message; lastGood?: number; retryAt?: number }
  /** `later`: left for the next run, since time was up. */
  | { event: 'pictures'; made: number; kept: number; refused: number; later: number }
  | { event: 'edition-published'; edition: string; files: number; milliseconds: number }
  | { event: 'unchanged'; edition?: string; milliseconds: number }
  | { event: 'held'; said: Message }
  | { event: 'delivered'; place: string; changed: number }
  | { event: 'purge-failed'; said: Message }
  | { event: 'run-failed'; said: Message }
);

interface SourceRead {
  event: 'source-read';
  source: string;
  title: string;
  /** The same as before. */
  unchanged: boolean;
  programs: number;
  news: number;
  leftOut: number;
  doubts: number;
  milliseconds: number;
}
