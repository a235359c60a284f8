import { isObject, objectsOf, type JsonObject } from './json.js';

/** Where a relative address in a file of the data folder leads, as a path in the folder; missing if not below it. */
export function pathInFolder(file: string, url: string): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(url)) return;
  try {
    // A deep stand-in for the folder: an address that climbs out of it loses this name.
    const { pathname } = new URL(url, `http://folder/data/${file}`);
    return pathname.startsWith('/data/') ? decodeURIComponent(pathname.slice('/data/'.length)) : undefined;
  } catch {
    return;
  }
}

/** `holder` with every address of its `_opd.image` changed by `change`. */
export function mapPicture<T extends JsonObject>(holder: T, change: (url: string) => string): T {
  const { _opd } = holder;
  if (!isObject(_opd) || !isObject(_opd.image)) return holder;
  const { image } = _opd;
  const changed = (picture: JsonObject) =>
    typeof picture.url == 'string' ? { ...picture, url: change(picture.url) } : picture;
  const sources = objectsOf(image.sources).map(changed);
  return {
    ...holder,
    _opd: { ..._opd, image: { ...changed(image), ...(sources.length ? { sources } : undefined) } },
  };
}

/** The address of a picture as seen from the published document at `path`. */
export const addressFrom =
  (path: string) =>
  (picture: string): string =>
    '../'.repeat(path.split('/').length - 1) + picture.split('/').map(encodeURIComponent).join('/');
