import type { Role } from '../../officers/officer.js';
import type { CaseVisit, Route } from '../route.js';
import type { ActPath } from './act-of.js';
import { answerOrKeep, doAct, keepDraft } from './do-act.js';
import { messagePage } from './page.js';
import { servePhoto } from './photos.js';

const READERS: readonly Role[] = ['officer', 'head', 'coordinator'];
const AGENCY: readonly Role[] = ['officer', 'head'];

const act = (
  path: ActPath,
  may: readonly Role[],
  handle: (visit: CaseVisit) => Promise<Response> = doAct(path),
): Route => ({
  method: 'POST',
  path: `pesan/:id/${path}`,
  may,
  ofMessage: true,
  handle,
});

export const routes: readonly Route[] = [
  { method: 'GET', path: 'pesan/:id', may: READERS, ofMessage: true, handle: (visit: CaseVisit) => messagePage(visit) },
  { method: 'GET', path: 'pesan/:id/foto/:name', may: READERS, ofMessage: true, handle: servePhoto },
  { method: 'POST', path: 'pesan/:id/draf', may: AGENCY, ofMessage: true, handle: keepDraft },
  act('jawab', AGENCY, answerOrKeep),
  act('verifikasi', AGENCY),
  act('serahkan', AGENCY),
  act('gabung', AGENCY),
  act('pisah', AGENCY),
  act('rilis', AGENCY),
  act('tahan', ['head']),
  act('lepas', ['head']),
  // What belongs to no agency is the coordinator's to hand on, or to put aside.
  act('teruskan', READERS),
  act('catatan', READERS),
  act('spam', READERS),
  act('bukan-spam', READERS),
];
