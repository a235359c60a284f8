import type { JsonObject } from '../../json.js';
import type { Bytes } from '../../stored-file.js';
import { withPicturesFrom } from '../../picture-address.js';

/** Where a programme stands in the data folder. */
export const programFile = (id: string): string => `programs/${id}.json`;
/** Where the news of a source stands. */
export const newsFile = (source: string): string => `news/${source}.json`;
/** Key of a news item in `origins`. */
export const newsPlace = (source: string, position: number): string => `${newsFile(source)}#${position}`;

/** Signs that nobody types, and halves of character pairs, which no file can hold as UTF-8. */
const UNWRITABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** Most texts: ids, dates and units, for which the other pattern takes long. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Texts without what cannot be written down; everything else as it is. */
function writable<T>(value: T): T {
  if (typeof value == 'string' && PLAIN.test(value)) return value;
  if (typeof value == 'string') return value.replace(UNWRITABLE, (sign) => (/\p{Cs}/u.test(sign) ? '\ufffd' : '')) as T;
  if (typeof value != 'object' || value === null || isWritable(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => writable(item)) as T;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, writable<unknown>(inner)]])),
  ) as T;
}

/** Whether nothing inside has to be changed: then it need not be made anew. */
const isWritable = (value: object): boolean =>
  Object.values(value).every((inner: unknown) =>
    typeof inner == 'string'
      ? PLAIN.test(inner)
      : inner !== undefined && (typeof inner != 'object' || inner === null || isWritable(inner)),
  );

/** A document as it is kept at `path`, from one whose pictures are named as seen from the data folder. */
export const documentAt = (path: string, document: JsonObject): JsonObject =>
  withPicturesFrom(writable(document), path);

/** A document as a file. */
export const bytesOf = (document: JsonObject): Bytes => new TextEncoder().encode(`${JSON.stringify(document)}\n`);
