import type { Officer } from '../officers/officer.js';
import type { Case } from './case.js';

/** Whether an officer may read the words of a message: a secret one is its agency's alone. */
export const mayRead = (
  officer: Pick<Officer, 'role' | 'agency'>,
  { visibility, agency }: Pick<Case, 'visibility' | 'agency'>,
): boolean => visibility != 'rahasia' || (officer.agency != undefined && officer.agency == agency);

/** A message without what the officer may not read: words, sender, place, answers and where it was written. */
export function readable(officer: Pick<Officer, 'role' | 'agency'>, found: Case): Case {
  if (mayRead(officer, found)) return found;
  const {
    name: _,
    contact: __,
    lat: ___,
    long: ____,
    address: _____,
    attribute: ______,
    page: _______,
    district: ________,
    ...rest
  } = found;
  return { ...rest, description: '' };
}
