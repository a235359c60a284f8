import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourcePictures } from '../../images/source-pictures.js';
import { IN_FOLDER } from '../../sources/folder/index.js';

/** Pictures, of which those in the publisher's folder are made again when their file has changed. */
export const withOwnPictures = (pictures: SourcePictures, folder: string): SourcePictures => ({
  ...pictures,
  async take(url, about) {
    if (!url.startsWith(IN_FOLDER)) return pictures.take(url, about);
    const file = await stat(join(folder, url.slice(IN_FOLDER.length))).catch(() => undefined);
    return pictures.take(url, { ...about, version: file && `${file.mtimeMs} ${file.size}` });
  },
});
