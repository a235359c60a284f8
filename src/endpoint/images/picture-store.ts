import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fewAtOnce } from '../feedback/few-at-once.js';
import { writeBeside } from '../write-beside.js';
import type { Bytes } from '../stored-file.js';
import { encodePicture, type EncodedFile } from './encode-picture.js';
import { fileName, isFileName } from './file-name.js';
import { filesOf, namesIn, readIndex, writeIndex, type PictureIndex, type StoredPicture } from './picture-index.js';
import { writeInTurn } from './write-in-turn.js';

/** A picture of 24 million pixels may need 200 MB for a moment. */
const inTurn = fewAtOnce(2, Infinity);

/** A folder of pictures, with what is known of their addresses. */
export interface PictureStore extends PictureIndex {
  /**
   * Takes a picture in, once for its bytes. @returns its key
   * @throws PictureRefused where it is none that can be shown
   */
  add(url: string, bytes: Uint8Array, pixels?: number): Promise<string>;
  /** Makes sure of what is known. */
  save(): Promise<void>;
  /** Removes the files of all pictures that are not in the index any more, and files that belong to none. */
  tidy(): Promise<void>;
}

export async function openPictureStore(folder: string): Promise<PictureStore> {
  const index = await readIndex(folder);
  const adding = new Map<string, Promise<StoredPicture>>();

  async function write(url: string, file: EncodedFile): Promise<StoredPicture['sources'][number]> {
    const path = fileName(url, file);
    await writeBeside(join(folder, path), file.bytes);
    return { url: path, width: file.width, type: file.type };
  }

  async function encoded(url: string, bytes: Uint8Array, pixels?: number): Promise<StoredPicture> {
    const { plain, sizes, color } = await inTurn(() => encodePicture(bytes, pixels));
    const { url: path } = await write(url, plain);
    const sources = await Promise.all(sizes.map((file) => write(url, file)));
    return { url: path, width: plain.width, height: plain.height, color, sources };
  }

  return {
    ...index,
    async add(url, bytes, pixels) {
      const key = createHash('sha256').update(bytes).digest('hex');
      if (index.pictures.has(key)) return key;
      const added = adding.get(key) ?? encoded(url, bytes, pixels).finally(() => adding.delete(key));
      adding.set(key, added);
      index.pictures.set(key, await added);
      return key;
    },
    save: writeInTurn(() => writeIndex(folder, index)),
    async tidy() {
      const kept = new Set([...index.pictures.values()].flatMap(filesOf));
      for (const name of await namesIn(folder))
        if (!kept.has(`images/${name}`)) await rm(join(folder, 'images', name), { force: true });
    },
  };
}

/** A file of a folder of pictures. @throws RangeError for what is no name of one */
export async function readPictureFile(folder: string, path: string): Promise<Bytes> {
  if (!isFileName(path)) throw new RangeError(`${path} is no picture of this folder`);
  return Uint8Array.from(await readFile(join(folder, path)));
}
