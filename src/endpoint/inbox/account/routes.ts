import { ROLES } from '../../officers/officer.js';
import type { Route } from '../route.js';
import { getAccount, postDetails, postPassword, postSignOutElsewhere } from './account.js';
import { getFactor, postFactorOff, postFactorOn } from './factor.js';

export const routes: readonly Route[] = [
  { method: 'GET', path: 'akun', may: ROLES, handle: getAccount },
  { method: 'POST', path: 'akun', may: ROLES, handle: postDetails },
  { method: 'POST', path: 'akun/sandi', may: ROLES, secret: true, handle: postPassword },
  { method: 'POST', path: 'akun/keluar-lain', may: ROLES, handle: postSignOutElsewhere },
  { method: 'GET', path: 'akun/verifikasi', may: ROLES, handle: getFactor },
  { method: 'POST', path: 'akun/verifikasi', may: ROLES, secret: true, handle: postFactorOn },
  { method: 'POST', path: 'akun/verifikasi/matikan', may: ROLES, secret: true, handle: postFactorOff },
];
