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
function mapPicture<T extends JsonObject>(holder: T, change: (url: string) => string): T {
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

/** `holder`, which stands in `file` of the data folder, with its pictures named as seen from the folder itself. */
export const withPicturesFromFolder = <T extends JsonObject>(holder: T, file: string): T =>
  mapPicture(holder, (url) => pathInFolder(file, url)?.split('/').map(encodeURIComponent).join('/') ?? url);

/** `holder` with its pictures named as seen from the published document at `path`. */
export const withPicturesFrom = <T extends JsonObject>(holder: T, path: string): T =>
  mapPicture(holder, (url) => '../'.repeat(path.split('/').length - 1) + url);
