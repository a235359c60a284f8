import { sql } from '../../feedback/sql.js';
import type { Act } from '../act.js';
import { logged, tell, unchanged, type Doing } from './act-context.js';

/** The agency has read it and says that it is theirs. */
export const verify: Doing<Extract<Act, { what: 'verify' }>> = function* (context) {
  const stage = 'verified';
  if (context.message.stage != 'received') return unchanged(context);
  const told = yield* tell(context, { by: context.message.agency!, stage }, sql`stage = ${stage}`);
  for (const { message, event } of told) yield logged(context, 'stage', { event, stage }, message.id);
  return { kind: 'done', version: told[0]!.message.version };
};
