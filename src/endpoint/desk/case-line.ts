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
] as const satisfies Exclude<keyof CaseLine, 'title' | 'photos' | 'news'>[];

/** Letters from which a title is made. */
const BEGINNING = 250;

/**
 * What the sender did last, or who sent one that was merged into it; nothing where an answer, or the way to another agency, came after
 * it: both reach the merged ones as well.
 */
const NEWS = sql`SELECT CASE WHEN action <> 'confirmed' THEN action END FROM opd_events
  WHERE message IN (SELECT opd_messages.id UNION ALL SELECT one.id FROM opd_messages AS one WHERE one.merged_into = opd_messages.id)
    AND (action IN ('added', 'reopened') OR reply IS NOT NULL OR forwarded_to IS NOT NULL)
  ORDER BY at DESC, opd_events.id DESC LIMIT 1`;

/** Columns of a line of the list; a title is still to be made of the beginning. */
export const LINE = sql`${named(FIELDS.map(columnOf).join(', '))}, SUBSTR(description, 1, ${named(String(BEGINNING))}) AS title,
  (SELECT COUNT(*) FROM opd_photos WHERE opd_photos.message = opd_messages.id) AS photos,
  CASE WHEN tray IN ('todo', 'merged') AND first_reply_at IS NOT NULL THEN (${NEWS}) END AS news`;

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
