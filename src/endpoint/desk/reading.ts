import type { SqlEngine } from '../feedback/sql-engine.js';
import type { DeskOptions } from './create-desk.js';
import type { Desk } from './desk.js';

export type Reading = Pick<
  Desk,
  'list' | 'counts' | 'neighbours' | 'find' | 'history' | 'photos' | 'similar' | 'merged'
>;

export function createReading(_engine: SqlEngine, _options: DeskOptions): Reading {
  return {} as Reading;
}
