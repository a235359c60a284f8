import type { FeedbackFacts } from '../feedback/feedback-of.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Announce } from '../notices/announce.js';
import { createActing } from './acting.js';
import type { Desk } from './desk.js';
import { createReading } from './reading.js';

export interface DeskOptions {
  /** What the current edition says: names of agencies, services and programmes, holidays. */
  facts: () => FeedbackFacts | undefined;
  announce: Announce;
  now: () => number;
}

/** The desk on a database. */
export const createDesk = (engine: SqlEngine, options: DeskOptions): Desk => ({
  ...createReading(engine, options),
  ...createActing(engine, options),
});
