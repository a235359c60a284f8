import { fileType } from './file-type.js';
import type { Path, Report } from './finding.js';
import { SETTINGS_FILE, type FolderFiles } from './data-folder.js';
import { readImageHeader } from './image-header.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { heavyPicture, noPicture, notAPicture, otherSize, pictureElsewhere } from './picture-messages.js';
import { pathInFolder } from './picture-address.js';

const HEAVY = 400 * 1024;

/** Checks the picture of a programme or a news item, named as seen from the folder. */
export function checkPicture(holder: JsonObject, files: FolderFiles, report: Report): void {
  const image = isObject(holder._opd) ? holder._opd.image : undefined;
  if (!isObject(image)) return;
  checkAddress(image, ['_opd', 'image'], files, report);
  const sources = Array.isArray(image.sources) ? image.sources : [];
  sources.forEach((source, index) => {
    if (isObject(source)) checkAddress(source, ['_opd', 'image', 'sources', index], files, report);
  });
}

function checkAddress(picture: JsonObject, path: Path, files: FolderFiles, report: Report): void {
  const { url, width, height } = picture;
  if (typeof url != 'string') return;
  const found = pathInFolder(SETTINGS_FILE, url);
  if (!found?.startsWith('images/')) return report('error', [...path, 'url'], pictureElsewhere(url));
  const bytes = files.get(found);
  if (!bytes) return report('error', [...path, 'url'], noPicture(found));
  const real = readImageHeader(bytes);
  if (!real?.width || !real.height) return;
  const differs = (written: Json | undefined, pixels: number) => written !== undefined && written !== pixels;
  if (differs(width, real.width) || differs(height, real.height))
    report('error', path, otherSize(real.width, real.height));
}

/** Checks that a file in `images/` is what its name says. */
export function checkImageFile(path: string, bytes: Uint8Array, report: Report): void {
  if (readImageHeader(bytes)?.type != fileType(path)) report('error', [], notAPicture);
  else if (bytes.length > HEAVY) report('warning', [], heavyPicture(Math.round(bytes.length / 1024)));
}
