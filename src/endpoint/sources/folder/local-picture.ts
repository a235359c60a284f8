import { pathInFolder, withPicturesFromFolder } from '../../picture-address.js';
import { isObject, objectsOf, type Json, type JsonObject } from '../../json.js';
import { missingPicture } from './messages.js';
import type { FolderReading, TellOf } from './reading.js';

/**
 * Begins the address of a picture as it came from a camera, which lies in a folder of the publisher's and is to be made
 * ready like one of a site: `folder:` and its path, beginning with the folder as the settings name it.
 */
export const IN_FOLDER = 'folder:';

/** Where a picture that a file names can be had; `undefined`, with a remark, where it cannot. */
export function pictureAddress(
  name: string,
  path: string,
  { files, folder }: FolderReading,
  tell: TellOf,
): string | undefined {
  if (/^https?:\/\//i.test(name)) return name;
  const found = [pathInFolder(path, name), pathInFolder('', name), pathInFolder('', `images/${name}`)].find(
    (candidate) => candidate !== undefined && files.has(candidate),
  );
  if (found) return `${IN_FOLDER}${folder}/${found}`;
  tell('doubt', missingPicture, 'picture', name);
  return;
}

const isHere = (picture: JsonObject, { files }: FolderReading): boolean => {
  const path = typeof picture.url == 'string' ? pathInFolder('', picture.url) : undefined;
  return path !== undefined && path.startsWith('images/') && files.has(path);
};

/**
 * What a file in the form of a data folder says of its picture, with addresses as seen from the folder: one that is ready
 * stays as it is, one of a site is to be fetched, one that is missing is left out.
 */
export function withPicture(holder: JsonObject, path: string, reading: FolderReading, tell: TellOf): JsonObject {
  const { _opd, ...rest } = withPicturesFromFolder(holder, path);
  if (!isObject(_opd) || !isObject(_opd.image)) return holder;
  const { image, ...ours } = _opd;
  const { url, alt, credit } = image;
  const put = (picture: Json | undefined): JsonObject => ({
    ...rest,
    _opd: { ...ours, ...(picture && { image: picture }) },
  });
  if ([image, ...objectsOf(image.sources)].every((size) => isHere(size, reading))) return put(image);
  if (typeof url == 'string' && /^https?:\/\//i.test(url)) return put({ url, alt, credit });
  tell('doubt', missingPicture, '_opd.image', String(url));
  return put(undefined);
}
