import type { SqlEngine } from '../feedback/sql-engine.js';
import { PUBLIC } from '../feedback/public-messages.js';
import { objectOf } from '../feedback/rows.js';
import { named, sql, type Query } from '../feedback/sql.js';
import type { StoredMessage } from '../feedback/store.js';

/** A message with what the public may know of it. */
export interface PublicRequest extends Pick<
  StoredMessage,
  'id' | 'stage' | 'serviceCode' | 'agency' | 'description' | 'receivedAt' | 'updatedAt' | 'expectedAt' | 'lat' | 'long'
> {
  closedAt?: number;
  district?: string;
  /** The last official reply. */
  reply?: string;
  /** Name of the first released photo. */
  photo?: string;
}

const COLUMNS = named(`id, stage, service_code, agency, description, received_at, updated_at, expected_at, lat, long,
  closed_at, district,
  (SELECT reply FROM opd_events WHERE message = opd_messages.id AND reply IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1)
    AS reply,
  (SELECT name FROM opd_photos WHERE message = opd_messages.id AND released = 1 ORDER BY id LIMIT 1) AS photo`);

/**
 * Messages that everybody may see, newest first, and where `source` is given those that came from there.
 * @param rest further conditions, and which of them
 */
export async function findRequests(engine: SqlEngine, rest: Query, source?: string): Promise<PublicRequest[]> {
  const seen = source == undefined ? PUBLIC : sql`((${PUBLIC}) OR source = ${source})`;
  // Chosen first: else PostgreSQL looks up replies and photos of all that a page skips.
  const chosen = sql`SELECT id FROM opd_messages WHERE ${seen} AND ${rest}`;
  const rows = await engine.read(
    sql`SELECT ${COLUMNS} FROM opd_messages WHERE id IN (${chosen}) ORDER BY received_at DESC, id DESC`,
  );
  return rows.map((row) => objectOf<PublicRequest>(row));
}
