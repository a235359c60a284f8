import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedContent } from '../../checked-content.js';
import type { FolderFiles } from '../../data-folder.js';
import type { Finding, Message } from '../../finding.js';
import type { Remark } from '../../sources/found.js';
import { ownVersion } from '../../versions/own-version.js';
import { writeBeside } from '../../write-beside.js';
import type { Normalised } from '../normalise.js';
import { publishableOr, type Publishable } from './publishable.js';

const FILE = 'checked.json';
const DAY = 86_400_000;

/** The last check whose result was published, and what it had to say. */
interface Checked {
  /** Of all that was checked. */
  hash: string;
  /** The version of the data that came of it. */
  version: string;
  findings: Finding[];
  remarks: [source: string, Remark[]][];
}

export interface CheckOptions {
  stateFolder: string;
  normalised: Normalised;
  /** Files beside the documents. */
  others: FolderFiles;
  /** The data folder made last time, and its version. */
  previous?: FolderFiles;
  version?: string;
  now: number;
}

/**
 * What can be published of all that came. Checking takes longer than all else, so what is the same as the last time is not
 * checked again on the same day: dates that were still to come may have come the next.
 * @returns beside it, a function that remembers this check once it has become a version
 */
export async function checkOnce(
  options: CheckOptions,
): Promise<[Publishable | { said: Message }, remember: (version: string) => Promise<void>]> {
  const { stateFolder, normalised, others, previous, version, now } = options;
  const hash = await hashOf(normalised, others, now);
  const kept = await readChecked(stateFolder);
  if (previous && kept?.hash == hash && kept.version == version) {
    for (const [source, remarks] of kept.remarks)
      normalised.remarks.set(source, [...(normalised.remarks.get(source) ?? []), ...remarks]);
    return [{ files: previous, content: checkedContent(previous), findings: kept.findings }, async () => undefined];
  }
  const before = new Set([...normalised.remarks.values()].flat());
  const publishable = await publishableOr(normalised, others, now, previous);
  const remarks = [...normalised.remarks].map(([source, all]): Checked['remarks'][number] => [
    source,
    all.filter((remark) => !before.has(remark)),
  ]);
  const remember = async (made: string) => {
    if ('said' in publishable) return;
    const checked: Checked = { hash, version: made, findings: publishable.findings, remarks };
    await writeBeside(join(stateFolder, FILE), JSON.stringify(checked));
  };
  return [publishable, remember];
}

async function hashOf({ documents }: Normalised, others: FolderFiles, now: number): Promise<string> {
  const hash = createHash('sha256').update(`${await ownVersion()} ${Math.floor(now / DAY)}`);
  for (const [path, document] of documents) hash.update(`\n${path}\n`).update(JSON.stringify(document));
  for (const [path, bytes] of others) hash.update(`\n${path}\n`).update(bytes);
  return hash.digest('base64url');
}

async function readChecked(stateFolder: string): Promise<Checked | undefined> {
  try {
    return JSON.parse(await readFile(join(stateFolder, FILE), 'utf8')) as Checked;
  } catch {
    return; // none yet, or not whole: it is checked again
  }
}
