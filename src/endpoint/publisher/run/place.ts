import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Get } from '../../fetching/get.js';
import { createGet } from '../../fetching/create-get.js';
import { recordedGet } from '../../fetching/recorded-get.js';
import { userAgentOf } from '../../fetching/user-agent.js';
import type { Bytes } from '../../stored-file.js';
import { CONFIG_FILE } from '../is-publisher.js';
import { readConfig, type ReadConfig } from '../config/read-config.js';
import type { Config } from '../config.js';
import { IN_FOLDER } from '../../sources/folder/index.js';
import { readOwnFile } from './publisher-folder.js';

/** Where a publisher works. */
export interface PublisherPlace {
  /** The folder with `opd.config.json` and the publisher's own files. */
  folder: string;
  /** What is remembered from run to run: answers, pictures, versions of the data. */
  stateFolder: string;
  /** Folder of recorded answers; with it nothing is asked of any network. */
  recorded?: string;
}

const readIn =
  (folder: string) =>
  async (path: string): Promise<Bytes | undefined> => {
    try {
      return Uint8Array.from(await readFile(join(folder, path)));
    } catch (error) {
      if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
      throw error;
    }
  };

/** Reads a publisher's settings. */
export async function loadConfig({ folder }: PublisherPlace): Promise<ReadConfig> {
  const read = readIn(folder);
  const bytes = await read(CONFIG_FILE);
  return readConfig(bytes ?? new Uint8Array(), CONFIG_FILE, read);
}

/**
 * Asks for addresses as a publisher's settings say; one for a whole run, in which each host is asked one thing at a time.
 * @param insists whether failing hosts are asked again at once, unless they asked for patience
 */
export async function getOf({ stateFolder, recorded }: PublisherPlace, config: Config, insists: boolean): Promise<Get> {
  if (recorded) return recordedGet(recorded);
  const { allowHosts, limits, settings } = config;
  const { document: limit, timeout } = limits;
  const userAgent = await userAgentOf(settings.site ?? settings.publisher.uri);
  return createGet({ folder: join(stateFolder, 'http'), allowHosts, limit, timeout, userAgent, insists });
}

/** The same, which also gives pictures that lie in the publisher's folder as they came from the camera. */
export const pictureGetOf =
  (get: Get, { folder }: PublisherPlace, limit: number): Get =>
  async (url, options) =>
    url.startsWith(IN_FOLDER)
      ? {
          url,
          status: 200,
          headers: new Headers(),
          body: await readOwnFile(folder, url.slice(IN_FOLDER.length), limit),
          unchanged: false,
        }
      : get(url, options);
