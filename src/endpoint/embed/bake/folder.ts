import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAMS_PATH } from '../../../contract/index.js';
import { SETTINGS_FILE } from '../../data-folder.js';
import { loadEdition } from '../../load-edition.js';
import { findingsReport } from '../../report.js';
import { CannotRead } from './documents.js';

/** A folder of documents that stands for an endpoint. */
export interface Folder {
  /** Public address of what lies in it, as its documents say. */
  endpoint: string;
  /** Text of the document at a path below it. @throws CannotRead */
  read(path: string): Promise<string>;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * Opens what `publish` has written, or a data folder.
 * @throws CannotRead where it is neither, or has errors
 */
export async function openFolder(folder: string): Promise<Folder> {
  if (await isFile(join(folder, SETTINGS_FILE))) return fromData(folder);
  for (const place of [join(folder, 'v1'), folder])
    if (await isFile(join(place, PROGRAMS_PATH)))
      return withAddress(folder, (path) => readFile(join(place, path), 'utf8'));
  throw new CannotRead(folder, `${SETTINGS_FILE}? v1/${PROGRAMS_PATH}?`);
}

async function fromData(folder: string): Promise<Folder> {
  const { findings, edition } = await loadEdition(folder);
  if (!edition) throw new CannotRead(folder, findingsReport(findings));
  return withAddress(folder, async (path) => {
    const file = edition.files.get(`/v1/${path}`);
    if (!file) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return new TextDecoder().decode(file.identity.body);
  });
}

/** The address that the folder is published at stands in the list of its programmes. */
async function withAddress(folder: string, get: (path: string) => Promise<string>): Promise<Folder> {
  const read = (path: string): Promise<string> =>
    get(path).catch((error: NodeJS.ErrnoException): never => {
      throw new CannotRead(join(folder, path), error.code ?? error.message, error.code == 'ENOENT');
    });
  const [, endpoint] = /"uri"\s*:\s*"(https?:\/\/[^"\s]*\/)programs\.json"/.exec(await read(PROGRAMS_PATH)) ?? [];
  if (!endpoint) throw new CannotRead(join(folder, PROGRAMS_PATH), 'uri?');
  return { endpoint, read };
}
