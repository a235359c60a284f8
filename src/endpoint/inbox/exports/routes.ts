import { logEntry } from '../../audit/log-entry.js';
import { dayOf } from '../../../contract/wib.js';
import { INBOX_HEADERS } from '../headers.js';
import { visitPage } from '../pages/visit-page.js';
import { holders } from '../receivers.js';
import type { Route, SignedVisit } from '../route.js';
import { readFilter, TRAYS } from './filter.js';
import { exportPage } from './page.js';
import { exportFile, FORMATS } from './stream.js';

/** Whoever has messages of their own, or sees those of all; an auditor reads the log alone. */
const MAY = ['officer', 'head', 'coordinator'] as const;

const showExports = async (visit: SignedVisit, sent?: URLSearchParams): Promise<Response> =>
  visitPage(visit, {
    title: visit.words.exports.title,
    here: 'exports',
    main: exportPage(visit, await holders(visit), sent),
  });

async function saveExport(visit: SignedVisit): Promise<Response> {
  const { desk, engine, officer, form, facts, words, now } = visit;
  const { tray, filter } = readFilter(form);
  const format = FORMATS.find((known) => known == form.get('bentuk')) ?? 'csv';
  const senders = form.get('pengirim') == '1';
  const secret = officer.agency != undefined && form.get('rahasia') == '1';
  let ids: number[] = [];
  for (const each of TRAYS[tray]) ids = ids.concat(await desk.exportable(officer, { ...filter, tray: each }));
  // A table of its head alone looks like a fault; a program is told by an empty list.
  if (!ids.length && format != 'json') return showExports(visit, form);
  // Before the first byte leaves: whoever breaks off has had some of it.
  const detail = {
    what: 'messages',
    format,
    count: ids.length,
    ...(senders && { senders: 'yes' }),
    ...(secret && { secret: 'yes' }),
  };
  await engine.write(logEntry({ at: now(), by: officer, act: 'exported', detail }));
  const { type, ending, body } = exportFile(desk, {
    format,
    officer,
    ids,
    secret,
    table: { facts, words, senders },
  });
  const name = [words.exports.file, officer.agency, format == 'sp4n' && 'sp4n', dayOf(now())].filter(Boolean).join('-');
  return new Response(body, {
    headers: {
      ...INBOX_HEADERS,
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${ending}"`,
    },
  });
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'ekspor', may: MAY, handle: (visit: SignedVisit) => showExports(visit) },
  { method: 'POST', path: 'ekspor', may: MAY, handle: saveExport },
];
