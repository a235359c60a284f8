import { correct, type Correction } from '../../care/correct.js';
import { findAny } from '../../care/find-subject.js';
import { copyLogged, searchLogged, subjectCopy } from '../../care/subject-copy.js';
import { legibleTo } from '../../desk/conditions.js';
import { cleanText } from '../../feedback/clean-text.js';
import { isContact } from '../../feedback/is-contact.js';
import { MAX_LINE } from '../../feedback/max-line.js';
import { INBOX_HEADERS } from '../headers.js';
import { visitPage } from '../pages/visit-page.js';
import type { CaseVisit, Route, SignedVisit } from '../route.js';
import { carePage } from './page.js';

/** Who answers for personal data: the head for their agency's, the coordinator for all but what is secret. */
const MAY = ['head', 'coordinator'] as const;
/** Messages shown at most; the command line copies any number. */
const MOST = 100;

const askedOf = ({ form }: SignedVisit): string => (cleanText(form.get('siapa')) ?? '').slice(0, MAX_LINE);

/** All messages of who is asked for that this officer may see, the newest first. */
async function foundFor(visit: SignedVisit, asked: string) {
  const { engine, desk, officer, now } = visit;
  const ids = await findAny(engine, asked, legibleTo(officer));
  await engine.write(searchLogged(ids.length, now(), officer));
  const found = await Promise.all(
    ids
      .reverse()
      .slice(0, MOST)
      .map((id) => desk.find(officer, id)),
  );
  return found.filter((message) => message != undefined);
}

const showRoom = (visit: SignedVisit): Promise<Response> =>
  Promise.resolve(visitPage(visit, { title: visit.words.care.title, here: 'care', main: carePage(visit, '') }));

async function showFound(visit: SignedVisit, said?: string, status?: number): Promise<Response> {
  const asked = askedOf(visit);
  const main = carePage(visit, asked, await foundFor(visit, asked));
  return visitPage(visit, { status, title: visit.words.care.title, here: 'care', said, main });
}

/** A copy for the person, with their photos in it: one file, which no address leads to. */
async function sendCopy(visit: SignedVisit): Promise<Response> {
  const { engine, officer, photos, now } = visit;
  const ids = await findAny(engine, askedOf(visit), legibleTo(officer));
  const { madeAt, messages } = await subjectCopy(engine, ids.slice(-MOST), now());
  const pictures: Record<string, string> = {};
  for (const name of messages.flatMap((message) => message.photos)) {
    const bytes = await photos.get(name);
    if (bytes) pictures[name] = `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
  }
  await engine.write(copyLogged(messages.length, now(), officer));
  return new Response(`${JSON.stringify({ madeAt, messages, photos: pictures }, null, 2)}\n`, {
    headers: {
      ...INBOX_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="data-pribadi.json"',
    },
  });
}

async function correctOne(visit: CaseVisit): Promise<Response> {
  const { engine, officer, form, message, now, words } = visit;
  const typed: Correction = {};
  const seen: Correction = {};
  for (const field of ['name', 'contact', 'address'] as const) {
    typed[field] = form.get(field) ?? undefined;
    seen[field] = form.get(`asal-${field}`) ?? undefined;
  }
  // Unchanged it may be older than this check.
  if (typed.contact && typed.contact != seen.contact && !isContact(typed.contact.trim()))
    return showFound(visit, words.care.noContact(typed.contact), 422);
  const scope = legibleTo(officer);
  const done = await correct(engine, message.id, typed, { scope, now: now(), by: officer, seen });
  if (done == 'done') return showFound(visit, words.care.corrected);
  if (done == 'none') return showFound(visit, words.care.gone, 404);
  return showFound(visit, words.care.changed(Object.values(typed).filter(Boolean).join(' · ')), 409);
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'data-pribadi', may: MAY, handle: showRoom },
  { method: 'POST', path: 'data-pribadi', may: MAY, handle: (visit: SignedVisit) => showFound(visit) },
  { method: 'POST', path: 'data-pribadi/salin', may: MAY, handle: sendCopy },
  { method: 'POST', path: 'data-pribadi/:id/betulkan', may: MAY, ofMessage: true, handle: correctOne },
];
