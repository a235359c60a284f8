import { columnOf, objectOf } from '../feedback/rows.js';
import { named, sql, type Row } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';
import type { CaseLine } from './case.js';
import { mayRead } from './readable.js';
import { titleOf } from './title.js';

const FIELDS = [
  'id',
  'version',
  'tray',
  'stage',
  'kind',
  'visibility',
  'serviceCode',
  'agency',
  'program',
  'receivedAt',
  'expectedAt',
  'updatedAt',
  'openedAt',
  'assignee',
  'released',
  'suspect',
  'district',
] as const satisfies Exclude<keyof CaseLine, 'title' | 'photos'>[];

/** Letters from which a title is made. */
const BEGINNING = 250;

/** Columns of a line of the list; a title is still to be made of the beginning. */
export const LINE = sql`${named(FIELDS.map(columnOf).join(', '))}, SUBSTR(description, 1, ${named(String(BEGINNING))}) AS title,
  (SELECT COUNT(*) FROM opd_photos WHERE opd_photos.message = opd_messages.id) AS photos`;

/** A line without what the officer may not read. */
export function lineOf(officer: Officer, row: Row): CaseLine {
  // Made anew, so that it may be changed.
  const line = objectOf<CaseLine>(row);
  if (mayRead(officer, line)) line.title = titleOf(line.title ?? '');
  else {
    delete line.title;
    delete line.district;
  }
  return line;
}
