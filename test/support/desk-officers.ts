import type { Officer } from '../../src/endpoint/officers/officer.js';

const officer = (id: number, role: Officer['role'], agency?: string): Officer => ({
  id,
  login: `${role}-${id}`,
  name: `Nama ${id}`,
  role,
  ...(agency && { agency }),
  language: 'id',
  digest: true,
});

/** Who asks, for whoever needs no account. */
export const PUPR = officer(1, 'officer', 'pupr');
export const OTHER_OF_PUPR = officer(9, 'officer', 'pupr');
export const DINKES = officer(2, 'head', 'dinkes');
export const COORDINATOR = officer(3, 'coordinator');
export const AUDITOR = officer(4, 'auditor');
