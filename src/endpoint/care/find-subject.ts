import { readTicket } from '../../contract/index.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { named, sql, type Query } from '../feedback/sql.js';
import { NO_OFFICER } from '../feedback/sender-note.js';
import { ticketHash } from '../feedback/tickets.js';
import { contactsIn, isSameContact } from './contacts.js';

/** Whose data: by what they gave as contact, or by the code of one of their messages. */
export type Subject = { contact: string } | { ticket: string };

const ascending = (one: number, other: number): number => one - other;

/** The messages of who is asked for by a contact or a code, whichever it is: a telephone number of twelve digits may look like both. */
export async function findAny(engine: Pick<SqlEngine, 'read'>, text: string, scope: Query): Promise<number[]> {
  const ofContact = await findSubject(engine, { contact: text }, scope);
  const ofTicket = await findSubject(engine, { ticket: text }, scope);
  return [...new Set([...ofContact, ...ofTicket])].sort(ascending);
}

/**
 * Numbers of the messages that are somebody's, oldest first. A code leads to its message and, where that gives a contact, to all others
 * with the same one. @param scope condition of what may be found at all
 */
export async function findSubject(
  { read }: Pick<SqlEngine, 'read'>,
  subject: Subject,
  scope: Query,
): Promise<number[]> {
  if ('contact' in subject) return ofContact(subject.contact);
  const hash = ticketHash(readTicket(subject.ticket) ?? 'none');
  const [own] = await read(sql`SELECT id, contact FROM opd_messages WHERE ticket_hash = ${hash} AND ${scope}`);
  if (!own) return [];
  const others = own.contact == null ? [] : await ofContact(String(own.contact));
  return [...new Set([Number(own.id), ...others])].sort(ascending);

  async function ofContact(contact: string): Promise<number[]> {
    if (!contact.trim()) return [];
    // The last digits stand together in however a number is written, once its blanks are gone; what is the same is told below.
    const [known = contact.trim().toLowerCase()] = contactsIn(contact);
    const digits = /^\d+$/.test(known);
    const plain = (column: Query) =>
      ['-', '.', '(', ')'].reduce(
        (text, sign) => sql`REPLACE(${text}, ${sign}, ${''})`,
        sql`REPLACE(${column}, ' ', '')`,
      );
    const pattern = `%${known.replace(/[\\%_]/g, '\\$&')}%`;
    const holds = (column: Query) => sql`${digits ? plain(column) : sql`LOWER(${column})`} LIKE ${pattern} ESCAPE '\\'`;
    const own = await read(
      sql`SELECT id, contact FROM opd_messages WHERE contact IS NOT NULL AND ${scope} AND ${holds(named('contact'))}`,
    );
    // A second contact, which another program sent along, stands in the note beside the message.
    const noted = await read(sql`SELECT message AS id, text AS contact FROM opd_notes
      WHERE officer = ${NO_OFFICER} AND message IN (SELECT id FROM opd_messages WHERE ${scope}) AND ${holds(named('text'))}`);
    const rows = [...own, ...noted];
    const ids = rows.filter((row) => isSameContact(contact, String(row.contact))).map(({ id }) => Number(id));
    return [...new Set(ids)].sort(ascending);
  }
}
