import type { Role } from '../../officers/officer.js';
import { INBOX } from '../route.js';
import type { InboxWords } from '../words/index.js';

/** A page that the head of every page leads to. */
export type Way = keyof InboxWords['frame']['ways'];

/** Where they lead, in their order, and whose they are; a test compares them with the table of routes. */
export const WAYS: readonly { way: Way; path: string; may: readonly Role[] }[] = [
  { way: 'messages', path: '', may: ['officer', 'head', 'coordinator'] },
  { way: 'templates', path: 'templat', may: ['officer', 'head'] },
  { way: 'report', path: 'laporan', may: ['officer', 'head', 'coordinator'] },
  { way: 'exports', path: 'ekspor', may: ['officer', 'head', 'coordinator'] },
  { way: 'team', path: 'petugas', may: ['head', 'coordinator'] },
  { way: 'care', path: 'data-pribadi', may: ['head', 'coordinator'] },
  { way: 'log', path: 'log', may: ['head', 'coordinator', 'auditor'] },
  { way: 'notices', path: 'kiriman', may: ['coordinator'] },
];

/** Where a role's inbox begins: an auditor has no messages. */
export const homeOf = (role: Role): string => INBOX + (WAYS.find(({ may }) => may.includes(role))?.path ?? '');
