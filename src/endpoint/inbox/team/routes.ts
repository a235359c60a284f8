import type { Route } from '../route.js';
import { getMember, postReset, postRevoke } from './member.js';
import { getTeam, postMember } from './team.js';

/** A coordinator manages all accounts, a head those of their own agency. */
const MAY = ['head', 'coordinator'] as const;

export const routes: readonly Route[] = [
  { method: 'GET', path: 'petugas', may: MAY, handle: getTeam },
  { method: 'POST', path: 'petugas', may: MAY, handle: postMember },
  { method: 'GET', path: 'petugas/:officer', may: MAY, handle: getMember },
  { method: 'POST', path: 'petugas/:officer/atur-ulang', may: MAY, handle: postReset },
  { method: 'POST', path: 'petugas/:officer/cabut', may: MAY, handle: postRevoke },
];
