import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Edition } from '../../edition.js';
import { signatureOf } from '../../files.js';
import type { Message } from '../../finding.js';
import { loadEdition } from '../../load-edition.js';
import { publish } from '../../publish.js';
import { publishedBefore } from '../../published-before.js';
import { publishedFiles, scriptsFolder } from '../../published-files.js';
import { isScript } from '../../script-files.js';
import type { Files } from '../../stored-file.js';
import type { Config } from '../config.js';
import { bucketSettings, openBucket } from '../output/bucket.js';
import { absoluteAddresses } from '../output/changed-addresses.js';
import { purge } from '../output/purge.js';
import { writeToBucket } from '../output/write-to-bucket.js';
import { dataLink, publishedVersion } from './data-versions.js';
import { readState, writeState } from './state.js';

export interface DeliverOptions {
  stateFolder: string;
  config: Config;
  /** Folder for plain files. */
  out?: string;
  env: NodeJS.ProcessEnv;
  /** Version of the package. */
  version: string;
  /** The edition delivered before in this process: what did not change is taken from it. */
  previous?: Edition;
}

export interface Delivered {
  edition?: Edition;
  /** Each place that got something, and how much. */
  places: { place: string; changed: number }[];
  /** What a cache could not be told. */
  purgeProblem?: Message;
}

/**
 * Brings the published data to where readers find it: a folder, a bucket; then tells the cache in front of it what changed. A
 * place that has all of it already is left alone.
 * @throws NotOurs, BucketFailed, CannotServe
 */
export async function deliver(options: DeliverOptions): Promise<Delivered> {
  const { stateFolder, config, out, env, version, previous } = options;
  const { s3 } = config.output;
  const state = await readState(stateFolder);
  const signature = await signatureNow(stateFolder, version);
  const there = out === undefined ? undefined : await publishedBefore(out);
  const wants = (place: string | undefined): place is string =>
    // A folder that somebody has removed is written again.
    place !== undefined && (state.delivered?.[place] != signature || (place == out && !there));
  if (!wants(out) && !wants(s3?.url)) return { places: [], purgeProblem: await purgeLeft(options) };

  const before = previous ?? there;
  const { edition } = await loadEdition(dataLink(stateFolder), before);
  if (!edition) throw new Error(`${dataLink(stateFolder)} holds no data`);
  const places: Delivered['places'] = [];
  // Written down at once: what comes after may fail, and the cache has to hear of this all the same.
  const add = async (place: string, changed: readonly string[]) => {
    places.push({ place, changed: changed.length });
    const now = await readState(stateFolder);
    const unpurged = config.output.purge && [
      ...(now.unpurged ?? []),
      ...absoluteAddresses(changed, config.settings.baseUrl),
    ];
    await writeState(stateFolder, { ...now, delivered: { ...now.delivered, [place]: signature }, unpurged });
  };
  if (wants(out)) {
    const { files } = await publishedFiles(edition, { own: version, folder: out, keep: false });
    await add(out, (await publish(out, edition, files, !!config.output.purge)).changed);
  }
  if (s3 && wants(s3.url)) {
    // A bucket is not read back: older versions of the scripts are kept here.
    const versions = { own: version, folder: join(stateFolder, 'versions'), keep: true };
    const { files } = await publishedFiles(edition, versions);
    const all: Files = new Map([...edition.files, ...files]);
    const { changed } = await writeToBucket(openBucket(bucketSettings(s3, env)), all, !!config.output.purge);
    await add(s3.url, changed);
  }
  return { edition, places, purgeProblem: await purgeLeft(options) };
}

/** What a place has got: the version of the data, and the scripts. */
async function signatureNow(stateFolder: string, version: string): Promise<string> {
  const scripts = await signatureOf(scriptsFolder(), isScript);
  return createHash('sha256')
    .update(`${await publishedVersion(stateFolder)}\n${version}\n${scripts}`)
    .digest('hex')
    .slice(0, 32);
}

/** Tells a cache what changed, now or when it could not be told. */
async function purgeLeft({ stateFolder, config, env }: DeliverOptions): Promise<Message | undefined> {
  const state = await readState(stateFolder);
  if (!config.output.purge || !state.unpurged?.length) return;
  const { left, problem } = await purge(config.output.purge, state.unpurged, { env });
  await writeState(stateFolder, { ...state, unpurged: left });
  return problem;
}
