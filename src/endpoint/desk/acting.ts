import type { SqlEngine } from '../feedback/sql-engine.js';
import { actOn } from './acts/act-on.js';
import type { DeskOptions } from './create-desk.js';
import type { Desk } from './desk.js';
import { createDrafts } from './drafts.js';
import { createOpened } from './opened.js';
import { createTemplates } from './templates.js';

export type Acting = Pick<
  Desk,
  'opened' | 'act' | 'draft' | 'saveDraft' | 'templates' | 'saveTemplate' | 'removeTemplate'
>;

/** What officers do to messages, each act one transaction. */
export const createActing = (engine: SqlEngine, options: DeskOptions): Acting => ({
  opened: createOpened(engine, options.now),
  act: (officer, id, seen, act) => engine.transaction(() => actOn(options, officer, id, seen, act)),
  ...createDrafts(engine, options.now),
  ...createTemplates(engine, options.now),
});
