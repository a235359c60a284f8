import { readTicket } from '../../contract/index.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Query } from '../feedback/sql.js';
import { ticketHash } from '../feedback/tickets.js';
import { contactsIn, isSameContact } from './contacts.js';

/** Whose data: by what they gave as contact, or by the code of one of their messages. */
export type Subject = { contact: string } | { ticket: string };

/** The messages of who is asked for by a contact or a code, whichever it is: a telephone number of twelve digits may look like both. */
export async function findAny(engine: Pick<SqlEngine, 'read'>, text: string, scope: Query): Promise<number[]> {
  const ofContact = await findSubject(engine, { contact: text }, scope);
  const ofTicket = await findSubject(engine, { ticket: text }, scope);
  return [...new Set([...ofContact, ...ofTicket])].sort((one, other) => one - other);
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
  return [...new Set([Number(own.id), ...others])].sort((one, other) => one - other);

  async function ofContact(contact: string): Promise<number[]> {
    if (!contact.trim()) return [];
    // The last digits stand together in however a number is written, once its blanks are gone; what is the same is told below.
    const [known = contact.trim().toLowerCase()] = contactsIn(contact);
    const digits = /^\d+$/.test(known);
    const plain = ['-', '.', '(', ')'].reduce(
      (text, sign) => sql`REPLACE(${text}, ${sign}, ${''})`,
      sql`REPLACE(contact, ' ', '')`,
    );
    const text = digits ? plain : sql`LOWER(contact)`;
    const pattern = `%${known.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await read(
      sql`SELECT id, contact FROM opd_messages WHERE contact IS NOT NULL AND ${scope} AND ${text} LIKE ${pattern} ESCAPE '\\'
        ORDER BY id`,
    );
    return rows.filter((row) => isSameContact(contact, String(row.contact))).map(({ id }) => Number(id));
  }
}
