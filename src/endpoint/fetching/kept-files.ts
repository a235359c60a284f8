import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBeside } from '../write-beside.js';

/** Room that even an empty file takes on a disk. */
const BLOCK = 4096;

const roomOf = (size: number): number => Math.ceil((size + 1) / BLOCK) * BLOCK;

/** Files in a folder that together take no more than so much room. */
export class KeptFiles {
  readonly #folder: string;
  readonly #budget: number;
  #used: Promise<number> | undefined;

  constructor(folder: string, budget: number) {
    this.#folder = folder;
    this.#budget = budget;
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    // What is lost in a power cut is asked for again.
    await writeBeside(join(this.#folder, name), content, writeFile);
    // What a file took that is replaced stays counted until the folder is looked through.
    this.#used = this.#used ? this.#used.then((used) => used + roomOf(content.length)) : this.#tidy();
    if ((await this.#used) > this.#budget) await (this.#used = this.#tidy());
  }

  /** Removes what was not used for longest until a quarter of the room is free. @returns the room taken */
  async #tidy(): Promise<number> {
    const names = await readdir(this.#folder);
    const all = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name);
        const found = await stat(path).catch(() => undefined);
        return { path, room: found ? roomOf(found.size) : 0, used: found?.mtimeMs ?? 0 };
      }),
    );
    let total = all.reduce((sum, { room }) => sum + room, 0);
    if (total <= this.#budget) return total;
    for (const { path, room } of all.sort((a, b) => a.used - b.used)) {
      if (total <= this.#budget * 0.75) break;
      await rm(path, { force: true });
      total -= room;
    }
    return total;
  }
}
