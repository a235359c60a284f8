import { html } from 'hono/html';
import { visitPage } from '../pages/visit-page.js';
import { forwardedWords } from '../message/forwarded-words.js';
import { receivers } from '../receivers.js';
import { INBOX, type Route, type SignedVisit } from '../route.js';
import { actOnMany, toldOfMany, type HalfChosen } from './bulk.js';
import { bulkForm, MANY } from './bulk-form.js';
import { gist } from './gist.js';
import { findList, listBody, listHead } from './list.js';
import { placeQuery, readPlace } from './place.js';

async function showList(visit: SignedVisit, half?: HalfChosen): Promise<Response> {
  const { words, officers, officer, url } = visit;
  const [found, people, to] = await Promise.all([
    findList(visit, readPlace(url.searchParams)),
    officers.list(officer.agency),
    receivers(visit),
  ]);
  const { filter } = found.place;
  const list = { ...found, choosing: found.lines.length > 0, chosen: half?.chosen };
  const title = `${words.messages.trays[filter.tray]}${filter.query ? `: ${filter.query}` : ''}`;
  return visitPage(visit, {
    status: half ? 422 : 200,
    title,
    here: 'messages',
    layout: 'list',
    said: toldOfMany(visit) ?? gone(visit),
    main: html`<h1 class="unseen">${title}</h1>
      <div class="column">
        ${half ? html`<p class="notice bad" role="alert">${half.fault}</p>` : ''} ${listHead(list)}
        <form method="post" action="${INBOX}pesan?${placeQuery(found.place)}" id="${MANY}">${listBody(list)}</form>
      </div>
      ${list.choosing ? html`<div class="beside">${gist(list)} ${bulkForm(list, people, to)}</div>` : ''}`,
  });
}

/** What was said of a message that is no longer in any list of ours. */
function gone(visit: SignedVisit): string | undefined {
  const {
    words: { message },
    said,
  } = visit;
  return said == 'diteruskan' ? forwardedWords(visit) : said == 'hilang' ? message.gone : undefined;
}

export const routes: readonly Route[] = [
  { method: 'GET', path: '', may: ['officer', 'head', 'coordinator'], handle: (visit: SignedVisit) => showList(visit) },
  {
    method: 'POST',
    path: 'pesan',
    may: ['officer', 'head', 'coordinator'],
    handle: (visit: SignedVisit) => actOnMany(visit, (half) => showList(visit, half)),
  },
];
