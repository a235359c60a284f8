import { HASHED_CACHE, PUBLIC_HEADERS, SCRIPT_CACHE } from '../headers.js';
import { prepareFile } from '../prepare-file.js';
import { storedFile, type StoredFile } from '../stored-file.js';
import { SRI_FILE, sriBytes } from './integrity.js';
import { sriOfFiles, type VersionFiles } from './version-files.js';
import { newestOfMajors } from './version-name.js';

/** What is once at such an address stays there for ever. */
export const VERSION_HEADERS = { ...PUBLIC_HEADERS, ...HASHED_CACHE };

/** What is at the address of a major version changes with its next release. */
export const ALIAS_HEADERS = { ...PUBLIC_HEADERS, ...SCRIPT_CACHE };

/**
 * The files of all versions by address: `/1.2.3/opd-widgets.js` and its likes for ever, `/1/opd-widgets.js` of the newest release
 * of that major version, and `sri.json` beside each.
 */
export async function versionAddresses(versions: ReadonlyMap<string, VersionFiles>): Promise<Map<string, StoredFile>> {
  const addresses = new Map<string, StoredFile>();
  const add = async (name: string, version: string, headers: Record<string, string>) => {
    const files = versions.get(version)!;
    for (const [file, stored] of files) addresses.set(`/${name}/${file}`, withHeaders(stored, headers));
    const sri = sriBytes(sriOfFiles(version, files));
    addresses.set(`/${name}/${SRI_FILE}`, await prepareFile(sri, 'application/json; charset=utf-8', headers));
  };
  for (const version of versions.keys()) await add(version, version, VERSION_HEADERS);
  for (const [major, version] of newestOfMajors(versions.keys())) await add(major, version, ALIAS_HEADERS);
  return addresses;
}

/** The same bytes, which are held once, with other headers. */
export const withHeaders = (
  { type, hash, identity, br, gzip, isHasty }: StoredFile,
  headers: Record<string, string>,
): StoredFile => storedFile({ type, hash, body: identity.body, br: br?.body, gzip: gzip?.body, isHasty }, headers);
