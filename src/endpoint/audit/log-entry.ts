import { insertion } from '../feedback/rows.js';
import type { Query } from '../feedback/sql.js';
import type { Officer } from '../officers/officer.js';

/** Everything that the log can tell. A new act is a new name here and its sentence in the words of the inbox. */
export const ACTS = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'officer-added',
  'officer-changed',
  'officer-reset',
  'officer-revoked',
  'password-set',
  'totp-on',
  'totp-off',
  'opened',
  'replied',
  'stage',
  'noted',
  'assigned',
  'forwarded',
  'merged',
  'unmerged',
  'spam',
  'not-spam',
  'released',
  'withdrawn',
  'held',
  'unheld',
  'deleted',
  'corrected',
  'exported',
  'subject-search',
  'subject-export',
  'breach-list',
  'template-saved',
  'template-removed',
  'key-added',
  'key-revoked',
  'notices-resent',
  'backup',
  'restored',
  'purged',
] as const;
export type LoggedAct = (typeof ACTS)[number];

export interface LogEntry {
  at: number;
  /** Who; missing where nobody is signed in, such as the command line. */
  by?: Pick<Officer, 'id' | 'login' | 'role' | 'agency'>;
  act: LoggedAct;
  /** Number of the message. */
  message?: number;
  /** Codes that say what, such as `to=pupr stage=done`; never what somebody wrote. */
  detail?: Record<string, string | number>;
}

/** Whatever could start a new line, or pass for another pair, is not a code. */
const code = (text: string | number): string =>
  String(text)
    .replace(/[^\w.:/@+-]/g, '_')
    .slice(0, 100);

/** The statement that writes a line of the log; it belongs in the transaction of what it tells. */
export const logEntry = ({ at, by, act, message, detail = {} }: LogEntry): Query =>
  insertion('opd_log', {
    at,
    officer: by?.id,
    login: by && code(by.login),
    role: by?.role,
    agency: by?.agency,
    act,
    message,
    detail:
      Object.entries(detail)
        .map(([name, value]) => `${code(name)}=${code(value)}`)
        .join(' ') || undefined,
  });
