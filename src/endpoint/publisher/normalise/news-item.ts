import { link, text } from '../../../contract/read.js';
import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { FoundNews } from '../../sources/found.js';
import type { SourceConfig } from '../config.js';
import type { Origin } from '../normalise.js';
import type { Context } from './context.js';
import { unknownAgencyName } from './messages.js';
import { readyImage } from './pictures.js';

/** A tag or category, and what the settings of its source say it means. */
export interface Label {
  name: string;
  by: 'tag' | 'category';
  program?: string;
}

/** A news item on its way into a document. */
export interface Item {
  /** The source in whose document it stands. */
  source: string;
  /** Ids of all sources that have it. */
  sources: Set<string>;
  /** In the form of JSON Feed, without tags and `_opd`. */
  fields: JsonObject & { id: string; title: string };
  labels: Label[];
  /** Programmes that the item names itself, by id or title. */
  named: string[];
  /** `_opd` without programmes; its picture as seen from the data folder. */
  ours: JsonObject;
  origins: Origin[];
}

/** Begins with what tells ids of one system from those of others, such as `https:` or `tag:`. */
const IS_URI = /^[a-z][a-z\d+.-]*:\S/i;
/** A category that every WordPress has and nobody has chosen. */
const NO_CATEGORY = /^(uncategorized|tak berkategori|tidak berkategori|tanpa kategori)$/i;

export const timeOfItem = ({ fields, ours }: Item): number =>
  Date.parse(String(fields.date_published ?? ours.date ?? '')) || 0;

/** An item as a source tells it. */
export function foundItem(news: FoundNews, source: SourceConfig, context: Context): Item | undefined {
  const id = text(news.id, '');
  const title = text(news.title, '');
  if (id === undefined || title === undefined) return;
  const ours = isObject(news._opd) ? news._opd : {};
  const labels = [...labelsOf(news.tags, 'tag', source), ...labelsOf(news.categories, 'category', source)];
  const summary = text(news.summary, '');
  const image = isObject(ours.image)
    ? readyImage(ours.image, context)
    : news.picture && context.pictures.get(news.picture.url)?.image;
  const authors = (news.authors ?? []).flatMap((name) => text(name, '') ?? []);
  return {
    source: source.id,
    sources: new Set([source.id]),
    fields: {
      // "123" may be the id of another item elsewhere.
      id: IS_URI.test(id) ? id : `${source.id}:${id}`,
      url: link(news.url, ''),
      title,
      summary,
      content_text: summary ?? title,
      date_published: news.published,
      date_modified: news.modified,
      authors: authors.length ? authors.map((name) => ({ name })) : undefined,
      language: text(news.language, ''),
    },
    labels,
    named: (Array.isArray(ours.programs) ? ours.programs : []).filter((name) => typeof name == 'string'),
    ours: {
      agency: agencyOf(news, ours, labels, source, context),
      date: news.published === undefined ? news.date : undefined,
      image,
      sample: (ours.sample ?? source.sample) === true ? true : undefined,
    },
    origins: [{ source: source.id, ...news.place }],
  };
}

function labelsOf(names: readonly string[], by: Label['by'], { categories }: SourceConfig): Label[] {
  return names.flatMap((written) => {
    const name = text(written, '');
    if (name === undefined || NO_CATEGORY.test(name)) return [];
    return [{ name, by, program: meaningOf(name, categories)?.program }];
  });
}

/** What the settings say of a tag or category; capital and small letters count as the same. */
const meaningOf = (name: string, categories: SourceConfig['categories']) =>
  Object.entries(categories ?? {}).find(([written]) => written.toLowerCase() == name.toLowerCase())?.[1];

/** Who wrote it: what it says itself, else what one of its categories means, else the agency of the source. */
function agencyOf(
  { place }: FoundNews,
  { agency }: JsonObject,
  labels: Label[],
  source: SourceConfig,
  { agencyOf, telling }: Context,
): JsonObject | undefined {
  const mapped = labels.map(({ name }) => meaningOf(name, source.categories)?.agency).find((id) => id !== undefined);
  const own = agencyOf(mapped) ?? agencyOf(source.agency);
  const instead = own && { id: own.id, name: own.name };
  if (!isObject(agency)) return instead;
  const found = agencyOf(agency.id) ?? agencyOf(agency.name);
  if (found) return { id: found.id, name: found.name };
  const name = text(agency.name ?? agency.id, '');
  if (name === undefined) return instead;
  telling.add(source.id, 'doubt', { ...place, column: 'agency', value: name }, unknownAgencyName);
  return { name };
}

/** An item as it was published before, to be published again. */
export function keptItem(item: JsonObject, source: SourceConfig): Item | undefined {
  const { id, title, tags, _opd } = item;
  if (typeof id != 'string' || typeof title != 'string') return;
  const { programs: _, ...ours } = isObject(_opd) ? _opd : {};
  const names = (Array.isArray(tags) ? tags : []).filter((name) => typeof name == 'string');
  return {
    source: source.id,
    sources: new Set([source.id]),
    fields: {
      id,
      url: item.url,
      title,
      summary: item.summary,
      content_text: item.content_text,
      date_published: item.date_published,
      date_modified: item.date_modified,
      authors: item.authors,
      language: item.language,
    },
    labels: labelsOf(names, 'tag', source),
    named: [],
    ours,
    origins: [{ source: source.id, file: 'url' in source && source.url ? source.url : source.id, value: title }],
  };
}

/** The items of a published feed. */
export const itemsOf = (document: JsonObject | undefined): JsonObject[] => objectsOf(document?.items);
