import type { SqlEngine } from '../feedback/sql-engine.js';
import type { Officers } from './officers.js';

export function createOfficers(_engine: SqlEngine, _options: { now: () => number }): Officers {
  throw new Error('to be written');
}
