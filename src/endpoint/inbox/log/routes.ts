import { logEntry } from '../../audit/log-entry.js';
import { readLog } from '../../audit/read-log.js';
import { INBOX_HEADERS } from '../headers.js';
import { visitPage } from '../pages/visit-page.js';
import type { Route, SignedVisit } from '../route.js';
import { logCsv } from './csv.js';
import { readCursor, readFilter } from './filter.js';
import { logPage } from './page.js';

/** An auditor reads nothing else; a coordinator sees to the order of the whole, a head to that of their own agency. */
const MAY = ['auditor', 'coordinator', 'head'] as const;

async function showLog(visit: SignedVisit): Promise<Response> {
  const { engine, officer, officers, url, words } = visit;
  const [found, people] = await Promise.all([
    readLog(engine, officer, readFilter(url.searchParams), readCursor(url.searchParams)),
    officers.list(officer.agency),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return visitPage(visit, { title: words.log.title, here: 'log', main: logPage(visit, { ...found, names }) });
}

async function saveLog(visit: SignedVisit): Promise<Response> {
  const { engine, officer, url, now } = visit;
  await engine.write(logEntry({ at: now(), by: officer, act: 'exported', detail: { what: 'log' } }));
  return new Response(logCsv(visit, readFilter(url.searchParams)), {
    headers: {
      ...INBOX_HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="log.csv"',
    },
  });
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'log', may: MAY, handle: showLog },
  { method: 'GET', path: 'log.csv', may: MAY, handle: saveLog },
];
