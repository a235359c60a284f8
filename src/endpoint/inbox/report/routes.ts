import { tenantOf } from '../../desk/tenant.js';
import { countMessages } from '../../figures/count.js';
import { visitPage } from '../pages/visit-page.js';
import type { Route, SignedVisit } from '../route.js';
import { GROUPS } from './groups.js';
import { reportPage } from './page.js';

async function showReport(visit: SignedVisit): Promise<Response> {
  const { engine, officer, facts, url, words, now } = visit;
  const count = await countMessages(engine, {
    now: now(),
    holidays: facts.settings.holidays,
    whose: tenantOf(officer),
    subjectsOf: (message) => GROUPS.map(({ prefix, valueOf }) => prefix + valueOf(message)),
  });
  const month = count.periods.months.find((known) => known == url.searchParams.get('bulan'));
  return visitPage(visit, {
    title: words.report.title,
    here: 'report',
    main: reportPage(visit, { count, month }),
  });
}

export const routes: readonly Route[] = [
  { method: 'GET', path: 'laporan', may: ['officer', 'head', 'coordinator'], handle: showReport },
];
