import type { SqlEngine } from '../feedback/sql-engine.js';
import type { DeskOptions } from './create-desk.js';
import type { Desk } from './desk.js';

export type Acting = Pick<
  Desk,
  'opened' | 'act' | 'draft' | 'saveDraft' | 'templates' | 'saveTemplate' | 'removeTemplate'
>;

export function createActing(_engine: SqlEngine, _options: DeskOptions): Acting {
  return {} as Acting;
}
