import { deliveriesOf, resend } from '../../notices/deliveries.js';
import { redirectTo } from '../answer.js';
import { visitPage } from '../pages/visit-page.js';
import { INBOX, type Route, type SignedVisit } from '../route.js';
import { noticesPage } from './page.js';

/** Whoever looks after the whole looks after what leaves it. */
const MAY = ['coordinator'] as const;

async function show(visit: SignedVisit): Promise<Response> {
  const { title, said } = visit.words.notices;
  const told = visit.said ?? '';
  return visitPage(visit, {
    title,
    here: 'notices',
    said: Object.hasOwn(said, told) ? said[told] : undefined,
    main: noticesPage(visit, await deliveriesOf(visit.engine)),
  });
}

async function sendAgain({ engine, officer, form, now, outgoing }: SignedVisit): Promise<Response> {
  const id = form.get('id');
  const count = await resend(engine, officer, now(), id == null ? undefined : Number(/^\d{1,15}$/.exec(id)?.[0] ?? 0));
  if (count) outgoing.nudge();
  return redirectTo(`${INBOX}kiriman?kabar=${count ? 'lagi' : 'kosong'}`);
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'kiriman', may: MAY, handle: show },
  { method: 'POST', path: 'kiriman/lagi', may: MAY, handle: sendAgain },
];
