import { reportBelow, type Report } from './finding.js';
import { isObject, objectsOf, type Json, type JsonObject } from './json.js';
import { notAnItem } from './messages.js';
import { withPicturesFromFolder } from './picture-address.js';
import type { SourceDocument } from './source-document.js';

/** A programme, a news item or a service, wherever in a file it stands. Pictures are named as seen from the folder. */
export interface Part {
  file: string;
  value: JsonObject;
  report: Report;
}

/** The programmes of a file: one, or a package of several. */
export const programsIn = (document: SourceDocument): Part[] =>
  Array.isArray(document.value.projects) ? partsIn(document, 'projects') : [withPictures(document)];

/** The news items of a feed. */
export const newsIn = (document: SourceDocument): Part[] => partsIn(document, 'items');

const withPictures = ({ file, value, report }: Part): Part => ({
  file,
  value: withPicturesFromFolder(value, file),
  report,
});

function partsIn({ file, value, report }: SourceDocument, list: string): Part[] {
  const items = value[list];
  return itemsOf(file, Array.isArray(items) ? items : [], reportBelow(report, [list])).map(withPictures);
}

/** The objects of a list; anything else in it is reported. */
export const itemsOf = (file: string, items: readonly Json[], report: Report): Part[] =>
  items.flatMap((item, index) => {
    const below = reportBelow(report, [index]);
    if (isObject(item)) return [{ file, value: item, report: below }];
    below('error', [], notAnItem);
    return [];
  });

export const idsOf = (list: unknown): Set<string> =>
  new Set(objectsOf(list).flatMap(({ id }) => (typeof id == 'string' ? [id] : [])));
