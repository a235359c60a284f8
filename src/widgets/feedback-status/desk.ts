import type { FeedbackStatus as Message } from '../../contract/index.js';
import type { FeedbackStatus } from '../feedback-status.js';

/** What one status widget shows. The ticket is a secret: it stays in here and stands in no attribute and no address. */
export interface Desk {
  ticket: string;
  message?: Message;
  /** A sentence about what was typed. */
  fault: string;
  /** What just happened. */
  said: string;
  busy: boolean;
  /** The part that is open. */
  open?: 'add' | 'reopen' | 'delete';
  /** Tickets of messages that were sent from this device. */
  own: { ticket: string; number: string; sent: number }[];
}

const desks = new WeakMap<FeedbackStatus, Desk>();

export function deskOf(host: FeedbackStatus): Desk {
  let desk = desks.get(host);
  if (!desk) desks.set(host, (desk = { ticket: '', fault: '', said: '', busy: false, own: [] }));
  return desk;
}
