import { pageResponse } from '../answer.js';
import type { SignedVisit, Visit } from '../route.js';
import { page, type Page } from './page.js';

/** What a room adds to the frame. */
export type VisitPage = Omit<Page, 'language' | 'words' | 'officer' | 'whose'> & {
  status?: number;
  headers?: Record<string, string>;
};

/** The answer with a page of a room: whose inbox it is and who looks at it follow from the visit. */
export function visitPage(visit: Visit | SignedVisit, { status, headers, ...of }: VisitPage): Response {
  const { language, words, facts, publisher } = visit;
  const officer = 'officer' in visit ? visit.officer : undefined;
  const agency = officer?.agency == undefined ? undefined : (facts.agencies.get(officer.agency) ?? officer.agency);
  const whose = [agency, publisher()].filter((name): name is string => !!name);
  return pageResponse(page({ language, words, officer, whose, ...of }), { status, headers });
}
