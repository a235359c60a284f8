import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../finding.js';
import { isObject } from '../json.js';
import { writeBeside } from '../write-beside.js';

/** A picture as it lies in the folder. */
export interface StoredPicture {
  url: string;
  width: number;
  height: number;
  color: string;
  sources: { url: string; width: number; type: string }[];
}

/** What is known of an address. */
export interface KnownAddress {
  /** Those for which it is known: several items may show one picture, each with a version of its own. */
  versions: string[];
  /** Key of the picture, the last good one where it cannot be had now. */
  picture?: string;
  /** Why it could not be had the last time. */
  failed?: { said: Message; tries: number; until: number };
}

/** What lies in a folder of pictures, and what is known of addresses. */
export interface PictureIndex {
  addresses: Map<string, KnownAddress>;
  /** By the hash of the bytes that came. */
  pictures: Map<string, StoredPicture>;
}

/** Of this file. One of another format counts as none: all pictures come once more. */
const FORMAT = 1;
const FILE = 'pictures.json';

/** Paths of a picture's files, `images/…`. */
export const filesOf = ({ url, sources }: StoredPicture): string[] => [url, ...sources.map((source) => source.url)];

/** Names of the files in `images/` of a folder, also of those half written. */
export const namesIn = (folder: string): Promise<string[]> =>
  readdir(join(folder, 'images')).catch((error: NodeJS.ErrnoException) => {
    if (error.code != 'ENOENT') throw error;
    return [];
  });

/** Reads the index of a folder. What it names and the folder no longer has is forgotten, so that it comes again. */
export async function readIndex(folder: string): Promise<PictureIndex> {
  const there = new Set((await namesIn(folder)).map((name) => `images/${name}`));
  const { addresses, pictures } = await indexFile(folder);
  for (const [key, picture] of pictures) if (!filesOf(picture).every((path) => there.has(path))) pictures.delete(key);
  for (const [address, known] of addresses)
    if (known.picture && !pictures.has(known.picture)) addresses.delete(address);
  return { addresses, pictures };
}

async function indexFile(folder: string): Promise<PictureIndex> {
  const none: PictureIndex = { addresses: new Map(), pictures: new Map() };
  let read: unknown;
  try {
    read = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code != 'ENOENT') throw error;
  }
  if (!isObject(read) || read.format != FORMAT) return none;
  // Written by `writeIndex`, whole or not at all.
  const { addresses, pictures } = read as unknown as Record<keyof PictureIndex, []>;
  return { addresses: new Map(addresses), pictures: new Map(pictures) };
}

export const writeIndex = (folder: string, { addresses, pictures }: PictureIndex): Promise<void> =>
  writeBeside(
    join(folder, FILE),
    JSON.stringify({ format: FORMAT, addresses: [...addresses], pictures: [...pictures] }),
  );
