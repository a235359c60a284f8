import type { Route } from '../route.js';
import { getInvitation, postInvitation } from './invitation.js';
import { getSignIn, postSignIn, postSignOut } from './sign-in.js';
import { getSignOn, getSignOnBack } from './sign-on.js';

export const routes: readonly Route[] = [
  { method: 'GET', path: 'masuk', may: 'everybody', handle: getSignIn },
  { method: 'POST', path: 'masuk', may: 'everybody', handle: postSignIn },
  { method: 'GET', path: 'masuk/sso', may: 'everybody', handle: getSignOn },
  { method: 'GET', path: 'masuk/sso/kembali', may: 'everybody', handle: getSignOnBack },
  { method: 'POST', path: 'keluar', may: 'everybody', handle: postSignOut },
  { method: 'GET', path: 'undangan/:token', may: 'everybody', handle: getInvitation },
  { method: 'POST', path: 'undangan/:token', may: 'everybody', handle: postInvitation },
];
