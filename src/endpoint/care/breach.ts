import { logEntry } from '../audit/log-entry.js';
import { csvLine } from '../csv-line.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Row } from '../feedback/sql.js';

export interface Affected {
  messages: number;
  /** Accounts of officers. */
  accounts: number;
}

const HEAD = ['nomor atau akun', 'OPD', 'diterima', 'nama', 'kontak', 'sifat', 'jenis data'];
/** Rows asked for at once. */
const AT_ONCE = 500;

const dateOf = (at: Row[string] | undefined): string => new Date(Number(at)).toISOString();
const textOf = (value: Row[string] | undefined): string | undefined => (value == null ? undefined : String(value));

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
 * Whose data may be affected when something was seen by who should not (UU 27/2022 art. 46), as lines of CSV: everybody whose data is
 * kept, however long already, since a leak shows all that was there; officers too. That it was asked for is a line of the log.
 * @param agency of one agency alone
 */
export async function writeAffected(
  { read, write }: SqlEngine,
  agency: string | undefined,
  now: number,
  add: (line: string) => Promise<void>,
): Promise<Affected> {
  const which = agency == undefined ? sql`1 = 1` : sql`agency = ${agency}`;
  await add(csvLine(HEAD));
  const photos = sql`(SELECT COUNT(*) FROM opd_photos WHERE message = opd_messages.id) AS photos`;
  let messages = 0;
  for (let last = 0; ;) {
    const rows = await read(
      sql`SELECT id, agency, received_at, name, contact, visibility, lat, address, attribute, page, ${photos}
        FROM opd_messages WHERE ${which} AND id > ${last} ORDER BY id LIMIT ${AT_ONCE}`,
    );
    for (const row of rows) {
      const texts = [row.name, row.contact, row.visibility].map(textOf);
      await add(csvLine([Number(row.id), textOf(row.agency), dateOf(row.received_at), ...texts, kindsOf(row)]));
    }
    messages += rows.length;
    if (rows.length < AT_ONCE) break;
    last = Number(rows.at(-1)!.id);
  }
  const accounts = await read(
    sql`SELECT login, agency, created_at, name, email FROM opd_officers WHERE ${which} ORDER BY id`,
  );
  for (const { login, agency: own, created_at, name, email } of accounts) {
    const kinds = ['akun', 'nama', email != null && 'email'].filter(Boolean).join('; ');
    await add(csvLine([textOf(login), textOf(own), dateOf(created_at), textOf(name), textOf(email), 'petugas', kinds]));
  }
  const affected = { messages, accounts: accounts.length };
  await write(logEntry({ at: now, act: 'breach-list', detail: { ...affected, ...(agency && { agency }) } }));
  return affected;
}
