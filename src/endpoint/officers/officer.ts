/**
 * `officer` and `head` answer for one agency; `coordinator` forwards between all and never reads a secret text; `auditor` reads the
 * log and nothing else.
 */
export const ROLES = ['officer', 'head', 'coordinator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that belong to an agency: everything they see and do is that agency's. */
export const isOfAgency = (role: Role): boolean => role == 'officer' || role == 'head';

/** Whoever is signed in, as far as the rooms need to know them. */
export interface Officer {
  id: number;
  /** What they sign in with, in small letters. */
  login: string;
  name: string;
  role: Role;
  /** Id of the agency; present exactly where the role is of one. */
  agency?: string;
  email?: string;
  language: 'id' | 'en';
  /** Whether they get the daily digest. */
  digest: boolean;
}
