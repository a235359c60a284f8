import { WrongStoreSettings } from '../feedback/wrong-store-settings.js';
import { Undelivered } from './undelivered.js';

/** What nodemailer tells of a failure. */
interface MailError {
  code?: string;
  originalCode?: string;
  /** What was being said when the server refused. */
  command?: string;
  responseCode?: number;
}

/** The server as a whole is closing or overloaded, whatever it was asked (RFC 5321). */
const CLOSING = 421;

/**
 * Whose fault it is that a mail did not go out. Only what the server says of this receiver or this text counts against the notice; all
 * that comes before (reaching it, signing in, the sender's address) is the same for every notice and heals by itself or by the operator.
 */
export function mailFault(error: unknown): Undelivered {
  if (error instanceof WrongStoreSettings) return new Undelivered('down', 'package nodemailer', { cause: error });
  const { code = 'unknown', originalCode, command = '', responseCode } = error as MailError;
  const isOfNotice = /^(RCPT TO|DATA)/.test(command) && responseCode != undefined && responseCode != CLOSING;
  if (isOfNotice)
    return new Undelivered(responseCode >= 500 ? 'refused' : 'later', `smtp ${responseCode}`, { cause: error });
  // An address with signs that this server does not take.
  if (code == 'EENVELOPE' && responseCode == undefined) return new Undelivered('refused', 'address', { cause: error });
  const step = code == 'EAUTH' || code == 'ENOAUTH' ? 'auth' : /^MAIL FROM/.test(command) ? 'sender' : 'connect';
  return new Undelivered('down', `${step} ${responseCode ?? originalCode ?? code}`, { cause: error });
}
