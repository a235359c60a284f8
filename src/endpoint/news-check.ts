import { readNewsFeed } from '../contract/index.js';
import type { Report } from './finding.js';
import { isObject, type JsonObject } from './json.js';
import { lostValues } from './lost-values.js';
import { inTheFuture, newsOfNobody, undatedNews, unknownAgency, unknownProgram, unreadable } from './messages.js';

export interface NewsContext {
  agencies: ReadonlySet<string>;
  programs: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  /** Schema of a news item. */
  itemSchema: JsonObject;
  /** `$defs` that the schema refers to. */
  definitions: JsonObject;
}

/** Checks what no schema can say of a news item. */
export function checkNewsItem(item: JsonObject, context: NewsContext, report: Report): void {
  const ours = isObject(item._opd) ? item._opd : {};
  const { date_published: date } = item;
  if (date === undefined && ours.date === undefined) report('error', [], undatedNews);
  if (typeof date == 'string' && Date.parse(date) > context.now)
    report('warning', ['date_published'], inTheFuture(date));
  if (!isObject(ours.agency)) report('warning', [], newsOfNobody);
  else if (typeof ours.agency.id == 'string' && !context.agencies.has(ours.agency.id))
    report('error', ['_opd', 'agency', 'id'], unknownAgency(ours.agency.id));
  (Array.isArray(ours.programs) ? ours.programs : []).forEach((id, index) => {
    if (typeof id == 'string' && !context.programs.has(id))
      report('warning', ['_opd', 'programs', index], unknownProgram(id));
  });

  const feed = readNewsFeed({ items: [item] }, 'https://endpoint.example/v1/news.json');
  const clean = feed.ok ? feed.value.items?.[0] : undefined;
  for (const path of lostValues(item, clean, context.itemSchema, context.definitions))
    report('error', path, unreadable);
}
