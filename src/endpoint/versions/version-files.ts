import type { Bytes, Files, StoredFile } from '../stored-file.js';
import { sriOf, type Sri } from './integrity.js';

/** The script files of one version by name, such as `opd-widgets.js`. Headers come with an address, see `versionAddresses`. */
export type VersionFiles = ReadonlyMap<string, StoredFile>;

/** The files of a package's own version, from those that it serves at the root. */
export const filesOf = (scripts: Files): VersionFiles =>
  new Map([...scripts].map(([address, file]) => [address.slice(1), file]));

export const bodiesOf = (files: VersionFiles): [name: string, body: Bytes][] =>
  [...files].map(([name, { identity }]) => [name, identity.body]);

export const sriOfFiles = (version: string, files: VersionFiles): Sri => sriOf(version, bodiesOf(files));
