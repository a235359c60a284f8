import type { JsonObject } from '../../json.js';
import type { Match, Origin, SourceFound } from '../normalise.js';
import type { Context } from './context.js';
import { documentAt, newsFile, newsPlace } from './documents.js';
import { programMatcher } from './match-programs.js';
import { mergeNews } from './merge-news.js';
import type { Item } from './news-item.js';
import { compact } from './resolve-project.js';
import { newestFirst, sourceNews } from './source-news.js';

/** What comes of all news. */
export interface NewsDocuments {
  /** `news/{source}.json` by path. */
  documents: Map<string, JsonObject>;
  origins: Map<string, Origin[]>;
  matches: Match[];
}

/** The news of all sources, each item once, with the programmes that it is about. */
export function newsDocuments(
  sources: readonly SourceFound[],
  projects: readonly JsonObject[],
  context: Context,
): NewsDocuments {
  const merged = mergeNews(sources.map((source) => sourceNews(source, context)));
  const matchesOf = programMatcher(projects, context);
  const result: NewsDocuments = { documents: new Map(), origins: new Map(), matches: [] };
  for (const { source } of sources) {
    const path = newsFile(source.id);
    const items = merged.filter((item) => item.source == source.id).sort(newestFirst);
    if (!items.length) continue;
    const agency = context.agencyOf(source.agency);
    const published = items.map((item, position) => {
      const matches = matchesOf(item);
      result.matches.push(...matches);
      result.origins.set(newsPlace(source.id, position), item.origins);
      return documentAt(path, itemDocument(item, matches));
    });
    result.documents.set(path, {
      version: 'https://jsonfeed.org/version/1.1',
      title: `Berita ${agency?.name ?? context.config.settings.publisher.name}`,
      items: published,
    });
  }
  return result;
}

function itemDocument({ fields, labels, ours }: Item, matches: Match[]): JsonObject {
  const tags = new Map(labels.map(({ name }) => [name.toLowerCase(), name] as const).reverse());
  const names = [...new Set(labels.map(({ name }) => tags.get(name.toLowerCase())!))];
  const extension = compact({ ...ours, programs: matches.length ? matches.map(({ program }) => program) : undefined });
  return compact({
    ...fields,
    tags: names.length ? names : undefined,
    _opd: Object.keys(extension).length ? extension : undefined,
  });
}
