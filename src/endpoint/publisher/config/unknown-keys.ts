import { nearestWord } from '../../../contract/page/nearest.js';
import type { Report } from '../../finding.js';
import { isObject } from '../../json.js';
import { pathOf } from '../../schema-check.js';
import type { ErrorObject } from '../../schemas.js';
import { notAProgramId, unknownKey } from './config-messages.js';

export const isUnknownKey = ({ keyword }: ErrorObject): boolean => keyword == 'additionalProperties';

/**
 * Reports names that the schema does not know. One that was probably mistyped is an error: read as if it were not there, a
 * mistyped "sources" would take an agency's news off every page.
 */
export function reportUnknownKey(error: ErrorObject, report: Report): void {
  const name = String(error.params.additionalProperty);
  const path = [...pathOf(error), name];
  const known: unknown = error.parentSchema?.properties;
  if (!isObject(known)) return report('error', path, notAProgramId(name));
  // What is written already is not what was meant.
  const missing = Object.keys(known).filter((other) => !isObject(error.data) || !(other in error.data));
  const meant = nearestWord(name, missing);
  report(meant ? 'error' : 'warning', path, unknownKey(name, meant));
}
