import { date } from '../../../contract/read.js';
import { isObject, type JsonObject } from '../../json.js';
import type { Contribution } from './group-programs.js';

/** An observation, and where it comes from. */
export interface Entry {
  item: JsonObject;
  provenance: JsonObject;
  contribution?: Contribution;
}

/** The day of an observation, as it is written; what the contract reads of it, at less cost. */
export const dayOfFigure = ({ period }: JsonObject): string => {
  const { startDate, endDate } = isObject(period) ? period : {};
  return (date(endDate, '') ?? date(startDate, ''))?.slice(0, 10) ?? '';
};

/** What an observation is about: its day, and whose share it is. */
export const subjectOf = (item: JsonObject): string => {
  const agency = isObject(item.dimensions) ? item.dimensions.agency : undefined;
  return `${dayOfFigure(item)} ${typeof agency == 'string' ? agency : ''}`;
};

/** "62.0" and 62 are one figure. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== '' && b !== '' && typeof a != 'object' && typeof b != 'object' && Number(a) === Number(b));
