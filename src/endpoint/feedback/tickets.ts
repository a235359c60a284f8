import { createHash, createHmac } from 'node:crypto';
import { TICKET_DIGITS, readTicket } from '../../contract/index.js';

const DIGITS = 12;
const BITS = 5n;

/**
 * The citizen's code: 60 bits that follow from a secret and the message's key, so that a repeat gets the same one and it is
 * stored nowhere.
 */
export function ticketOf(secret: string, key: string): string {
  let bits = createHmac('sha256', secret).update(key).digest().readBigUInt64BE() >> 4n;
  let digits = '';
  for (; digits.length < DIGITS; bits >>= BITS) digits = TICKET_DIGITS[Number(bits & 31n)]! + digits;
  return digits.replace(/.{4}(?=.)/g, '$&-');
}

/** What the store knows of a ticket. */
export const ticketHash = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

/** The hash of the ticket that a request shows; one of nobody's where there is none, so that looking takes as long. */
export function shownTicketHash(request: Request): string {
  const [, shown = ''] = /^Bearer\s+(.{1,64})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return ticketHash(readTicket(shown) ?? 'none');
}
