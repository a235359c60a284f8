import { html } from 'hono/html';
import { foreign } from '../../publisher/report/markup.js';
import { ROLES } from '../../officers/officer.js';
import { visitPage } from '../pages/visit-page.js';
import type { Route, SignedVisit } from '../route.js';

const getAccount = async (visit: SignedVisit): Promise<Response> =>
  visitPage(visit, { title: visit.words.frame.account, main: html`<h1>${foreign(visit.officer.name)}</h1>` });

export const routes: readonly Route[] = [
  { method: 'GET', path: 'akun', may: ROLES, handle: getAccount },
  { method: 'POST', path: 'akun', may: ROLES, handle: getAccount },
];
