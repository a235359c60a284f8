import { logEntry } from '../audit/log-entry.js';
import { csvLine } from '../csv-line.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query, type Row } from '../feedback/sql.js';

export interface Breach {
  /** Messages that came or were changed from then on, milliseconds since 1970; all that are kept where it is missing. */
  since?: number;
  /** Of one agency. */
  agency?: string;
}

const HEAD = ['nomor', 'OPD', 'diterima', 'nama', 'kontak', 'sifat', 'jenis data'];
/** Rows asked for at once. */
const AT_ONCE = 500;

/** Kinds of personal data that a message holds. */
const kindsOf = ({ name, contact, lat, address, photos, page, attribute }: Row): string =>
  [
    'isi pesan',
    name != null && 'nama',
    contact != null && 'kontak',
    (lat != null || address != null) && 'tempat',
    Number(photos) > 0 && 'foto',
    attribute != null && 'jawaban',
    page != null && 'halaman',
  ]
    .filter(Boolean)
    .join('; ');

/**
 * Whose data may be affected when something was seen by who should not (UU 27/2022 art. 46), as lines of CSV; that it was asked for is a
 * line of the log.
 */
export async function* breachLines(
  { read, write }: SqlEngine,
  { since, agency }: Breach,
  now: number,
): AsyncGenerator<string> {
  const conditions: (Query | undefined)[] = [
    since == undefined ? undefined : sql`updated_at >= ${since}`,
    agency == undefined ? undefined : sql`agency = ${agency}`,
  ];
  const where = conditions.reduce<Query>((all, one) => (one ? sql`${all} AND ${one}` : all), sql`1 = 1`);
  const photos = sql`(SELECT COUNT(*) FROM opd_photos WHERE message = opd_messages.id) AS photos`;
  yield csvLine(HEAD);
  let count = 0;
  for (let last = 0; ;) {
    const rows = await read(
      sql`SELECT id, agency, received_at, name, contact, visibility, lat, address, attribute, page, ${photos}
        FROM opd_messages WHERE ${where} AND id > ${last} ORDER BY id LIMIT ${AT_ONCE}`,
    );
    for (const row of rows) {
      const at = new Date(Number(row.received_at)).toISOString();
      const texts = [row.agency, at, row.name, row.contact, row.visibility].map((value) =>
        value == null ? undefined : String(value),
      );
      yield csvLine([Number(row.id), ...texts, kindsOf(row)]);
    }
    count += rows.length;
    if (rows.length < AT_ONCE) break;
    last = Number(rows.at(-1)!.id);
  }
  const detail = {
    messages: count,
    ...(since != undefined && { since: new Date(since).toISOString() }),
    ...(agency && { agency }),
  };
  await write(logEntry({ at: now, act: 'breach-list', detail }));
}
