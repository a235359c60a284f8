import type { Finding } from '../../finding.js';
import { isObject, objectsOf, type JsonObject } from '../../json.js';
import type { Bytes } from '../../stored-file.js';
import type { Normalised } from '../normalise.js';
import { newsPlace } from './documents.js';
import { tellAt } from './tell-findings.js';

/**
 * Takes the part that an error stands in out of a data folder: a picture where only it is wrong, else a news item or a
 * programme. @returns whether there was something to take out
 */
export function leaveOut(
  error: Finding,
  errors: Finding[],
  normalised: Normalised,
  others: Map<string, Bytes>,
): boolean {
  const { file } = error;
  if (file.startsWith('images/')) return others.delete(file);
  // Of a document that is published at this address.
  const path = file.replace(/^v1\/(?=programs\/[^/]+\.json$)/, '');
  const document = normalised.documents.get(path);
  if (!document) return false;
  if (path.startsWith('programs/')) return leaveOutProgram(path, document, error, normalised);
  return path.startsWith('news/') && leaveOutNews(path, document, error, errors, normalised);
}

const isOfPicture = (path: Finding['path']): boolean => path[0] == '_opd' && path[1] == 'image';

/** The same object where it has none. */
function withoutPicture(holder: JsonObject): JsonObject {
  const { _opd, ...rest } = holder;
  if (!isObject(_opd) || _opd.image === undefined) return holder;
  const { image: _, ...ours } = _opd;
  return Object.keys(ours).length ? { ...rest, _opd: ours } : rest;
}

function leaveOutProgram(path: string, document: JsonObject, error: Finding, normalised: Normalised): boolean {
  const picture = isOfPicture(error.path);
  // Each of its sizes may have an error of its own.
  if (picture && withoutPicture(document) == document) return true;
  tellAt(path, document, error.path, picture ? 'doubt' : 'left-out', error, normalised);
  if (picture) normalised.documents.set(path, withoutPicture(document));
  else {
    normalised.documents.delete(path);
    normalised.matches = normalised.matches.filter(({ program }) => program != document.id);
    for (const [other, feed] of normalised.documents)
      if (other.startsWith('news/')) normalised.documents.set(other, withoutProgram(feed, document.id));
  }
  return true;
}

/** News about a programme that is not published is news all the same. */
function withoutProgram(feed: JsonObject, id: unknown): JsonObject {
  const items = objectsOf(feed.items).map((item) => {
    const ours = isObject(item._opd) ? item._opd : {};
    if (!Array.isArray(ours.programs) || !ours.programs.includes(id as string)) return item;
    const { programs, ...rest } = ours;
    const others = programs.filter((program) => program !== id);
    return { ...item, _opd: others.length ? { ...rest, programs: others } : rest };
  });
  return { ...feed, items };
}

/** All items of a feed that have errors at once: afterwards their positions are others. */
function leaveOutNews(
  path: string,
  document: JsonObject,
  error: Finding,
  errors: Finding[],
  normalised: Normalised,
): boolean {
  const ofFeed = errors.filter(({ file }) => file == path);
  // With the first of its errors the feed is done.
  if (error != ofFeed[0]) return true;
  const source = path.slice('news/'.length, -'.json'.length);
  const items = objectsOf(document.items);
  const first = new Map<number, Finding>();
  for (const found of ofFeed) {
    const [list, position] = found.path;
    if (list != 'items' || typeof position != 'number') return normalised.documents.delete(path);
    const before = first.get(position);
    // An error of the item itself says more than one of its picture.
    if (!before || (isOfPicture(before.path.slice(2)) && !isOfPicture(found.path.slice(2)))) first.set(position, found);
  }
  const stay: { item: JsonObject; origins: ReturnType<Normalised['origins']['get']> }[] = [];
  items.forEach((item, position) => {
    const found = first.get(position);
    const place = newsPlace(source, position);
    const origins = normalised.origins.get(place);
    const picture = found !== undefined && isOfPicture(found.path.slice(2));
    if (found) tellAt(place, item, found.path.slice(2), picture ? 'doubt' : 'left-out', found, normalised);
    if (!found || picture) stay.push({ item: picture ? withoutPicture(item) : item, origins });
    else normalised.matches = normalised.matches.filter(({ news }) => news != item.id);
    normalised.origins.delete(place);
  });
  stay.forEach(({ origins }, position) => origins && normalised.origins.set(newsPlace(source, position), origins));
  if (stay.length) normalised.documents.set(path, { ...document, items: stay.map(({ item }) => item) });
  else normalised.documents.delete(path);
  return true;
}
