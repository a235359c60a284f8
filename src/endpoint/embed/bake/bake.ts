import type { Finding } from '../../finding.js';
import { placeAt } from '../../json-text.js';
import { CannotRead, documentsBy, type Documents } from './documents.js';
import { applied, type Change } from './apply.js';
import { editsOf } from './edit.js';
import { endpointsIn } from './endpoints.js';
import { openFolder, type Folder } from './folder.js';
import { wrongPlace } from './messages.js';
import { placesOf, type Trouble } from './places.js';
import { planOf } from './plan.js';
import { readPage } from './read-page.js';

export interface BakeOptions {
  /**
   * Where data comes from when the page does not say: the address of an endpoint, or a folder that `publish` has written,
   * or a data folder. A folder also stands for the address at which it is published.
   */
  endpoint?: string;
  fetch?: typeof globalThis.fetch;
  /** Language of places where the page names none. */
  language?: string;
  /** Milliseconds since 1970. */
  now?: number;
}

export interface Baked {
  html: string;
  /** What could not be baked, and is as it was. */
  findings: Finding[];
}

/** What many pages share: each document is read once. */
export interface Source {
  documents: Documents;
  /** The address that is given, or that of the folder. */
  endpoint?: string;
}

/** @throws CannotRead where a folder is given and holds no data */
export async function sourceOf({ endpoint, fetch = globalThis.fetch }: BakeOptions): Promise<Source> {
  if (!endpoint) return { documents: documentsBy(fetch) };
  if (/^https?:/i.test(endpoint)) {
    if (!URL.canParse(endpoint)) throw new CannotRead(endpoint, 'URL?');
    return { documents: documentsBy(fetch), endpoint: new URL(endpoint).href.replace(/\/*$/, '/') };
  }
  const folder: Folder = await openFolder(endpoint);
  return { documents: documentsBy(fetch, folder), endpoint: folder.endpoint };
}

/**
 * Puts the latest figures with their date, producer and link into the widgets of a page or a part of one, so that it says the
 * truth without script. The children of a widget belong to bake, but for those with `data-opd-keep`; a meter in a sentence gets
 * `as-of`, `value` and `known-as` once and keeps them. Every other character stays as it is.
 */
export const bake = async (html: string, options: BakeOptions = {}): Promise<Baked> =>
  bakeFrom(await sourceOf(options), html, options);

export interface PageOptions extends Pick<BakeOptions, 'language' | 'now'> {
  /** Name of the page in findings. */
  file?: string;
  /** Writes nothing but ASCII. */
  ascii?: boolean;
}

/** Bakes one of many pages. */
export async function bakeFrom(source: Source, html: string, options: PageOptions): Promise<Baked> {
  const { language, now = Date.now(), file = '', ascii = false } = options;
  const page = readPage(html);
  const { places, troubles } = placesOf(page);
  const bench = { documents: source.documents, endpointsOf: endpointsIn(page, source.endpoint), language, now };
  const plans = await Promise.all(places.map((place) => planOf(place, bench)));
  const changes: Change[] = [];
  places.forEach((place, index) => {
    const plan = plans[index]!;
    if ('message' in plan) troubles.push({ at: place.startTag[0], ...plan });
    else changes.push({ place, edits: editsOf(html, place, plan, ascii) });
  });
  const { html: found, left } = applied(page, places, changes);
  for (const { startTag, name } of left) troubles.push({ at: startTag[0], level: 'error', message: wrongPlace(name) });
  return { html: found, findings: troubles.sort((a, b) => a.at - b.at).map((each) => findingOf(each, file, html)) };
}

const findingOf = ({ at, level, message }: Trouble, file: string, html: string): Finding => ({
  ...message,
  level,
  file,
  path: [],
  ...placeAt(html, at),
});
