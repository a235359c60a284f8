import { posix } from 'node:path';
import type { Report } from '../../finding.js';
import type { JsonObject } from '../../json.js';
import { notForThisType, onePlace, outsideFolder, sheetEditor } from './config-messages.js';
import type { SourceType } from './source-type.js';

const PLACES: Record<SourceType, readonly string[]> = {
  table: ['url', 'file'],
  oc4ids: ['url', 'file'],
  feed: ['url', 'file'],
  wordpress: ['url'],
  folder: ['folder'],
};
const OF_TABLES = ['sheet', 'columns'];

/** A path below the publisher's folder, written with "/"; missing where it leads out of it. */
export function pathBelow(written: string): string | undefined {
  const path = posix.normalize(written.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');
  return /^(\/|~|[A-Za-z][\w+.-]*:|\.\.(\/|$))/.test(path) || path.includes('\0') ? undefined : path;
}

/** The page on which a spreadsheet is edited: what the browser shows as its address, but no table. */
const isSheetEditor = (url: string): boolean =>
  /^https:\/\/docs\.google\.com\/spreadsheets\/.*\/(edit|view)\b/.test(url);

/** Where a source is, as its type needs it: the address, or the path below the publisher's folder. */
export function placeOf(
  type: SourceType,
  written: JsonObject,
  report: Report,
): { url?: string; file?: string; folder?: string } | undefined {
  if (type != 'table')
    for (const name of OF_TABLES) if (name in written) report('warning', [name], notForThisType(name, type));
  const named = ['url', 'file', 'folder'].filter((name) => name in written);
  const [name] = named;
  if (named.length != 1 || !name || !PLACES[type].includes(name)) {
    const wanted = PLACES[type].map((place) => `"${place}"`).join(' / ');
    return void report('error', [], onePlace(wanted));
  }
  const place = String(written[name]);
  if (name == 'url') {
    if (isSheetEditor(place)) report('error', ['url'], sheetEditor);
    return { url: place };
  }
  const path = pathBelow(place);
  return path === undefined ? void report('error', [name], outsideFolder(place)) : { [name]: path };
}
