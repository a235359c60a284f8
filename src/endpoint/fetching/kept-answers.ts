import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Bytes } from '../stored-file.js';
import { KeptFiles } from './kept-files.js';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const LINE_END = 10;

interface Head {
  /** Where it came from, after redirects. */
  url: string;
  status: number;
  headers: [name: string, value: string][];
  /** Of the body. */
  hash: string;
  /** Bytes of the body. */
  size: number;
}

export interface Kept extends Head {
  /** Kept only where the other side may say later that it has not changed. */
  body?: Bytes;
}

export const hashOf = (body: Bytes): string => createHash('sha256').update(body).digest('hex');

/** The last answer of each address, in a folder: a line of JSON, and the body compressed after it. */
export class KeptAnswers {
  readonly #folder: string;
  readonly #files: KeptFiles;

  /** @param budget bytes on disk at most; what was not used for longest goes first */
  constructor(folder: string, budget: number) {
    this.#folder = folder;
    this.#files = new KeptFiles(folder, budget);
  }

  /** Undefined where there is none, or none that is whole. */
  async read(key: string): Promise<Kept | undefined> {
    try {
      const file = await readFile(this.#path(key));
      const end = file.indexOf(LINE_END);
      const head = JSON.parse(file.toString('utf8', 0, end)) as Head;
      if (end + 1 == file.length) return head;
      // Gzip tells itself when it is damaged.
      const body = Uint8Array.from(await decompress(file.subarray(end + 1), { maxOutputLength: head.size || 1 }));
      return { ...head, body };
    } catch {
      return;
    }
  }

  async write(key: string, { body, ...head }: Kept): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(head)}\n`);
    await this.#files.write(this.#name(key), body ? Buffer.concat([line, await compress(body)]) : line);
  }

  /** Notes that it was of use. */
  async touch(key: string): Promise<void> {
    const now = new Date();
    await utimes(this.#path(key), now, now).catch(() => {});
  }

  #name(key: string): string {
    return createHash('sha256').update(key).digest('hex').slice(0, 40);
  }

  #path(key: string): string {
    return join(this.#folder, this.#name(key));
  }
}
