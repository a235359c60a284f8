import { sideBySide } from '../../side-by-side.js';
import type { Files } from '../../stored-file.js';
import { bucketObjects, type BucketObject } from './bucket-objects.js';
import type { Bucket } from './bucket.js';
import { MANIFEST, manifestBytes, readManifest, type Manifest } from './manifest.js';

/** Editions for which an object stays that no edition needs any more. */
const GRACE = 3;
/** Requests at once. */
const AT_ONCE = 8;

export interface Written {
  /** Addresses at which a reader now gets something else, or nothing; sorted. */
  changed: string[];
  sent: number;
  removed: number;
  bytes: number;
}

/**
 * Brings an edition into a bucket: only what changed is sent. A failure in the middle leaves every document readable, and the
 * next run puts right what it left, whichever edition that run brings.
 * @param purged whether a CDN is told of each change
 * @throws BucketFailed
 */
export async function writeToBucket(bucket: Bucket, files: Files, purged: boolean): Promise<Written> {
  const before = readManifest(await bucket.get(MANIFEST));
  const objects = bucketObjects(files, purged);
  const changed = objects.filter((object) => !isHeld(before, object));
  const { gone, old, isSame } = leftOver(before, objects);
  if (!changed.length && isSame) return { changed: [], sent: 0, removed: 0, bytes: 0 };

  const keep = (manifest: Manifest) => bucket.put(MANIFEST, manifestBytes(manifest), MANIFEST_HEADERS);
  // Told before anything is sent: after a failure nobody could say which of these hold the new content.
  const sending = new Map([...before.files, ...changed.map(({ key }) => [key, null] as const)]);
  if (changed.length) await keep({ files: sending, gone: without(before.gone, changed) });
  for (const rank of [...new Set(changed.map((object) => object.rank))].sort()) {
    const together = changed.filter((object) => object.rank == rank);
    await sideBySide(together, AT_ONCE, ({ key, body, headers }) => bucket.put(key, body, headers));
  }
  // Removed before the list forgets them: what fails here is still on it the next time.
  await sideBySide(old, AT_ONCE, (key) => bucket.remove(key));
  await keep({ files: new Map(objects.map(({ key, mark }) => [key, mark])), gone });
  return {
    changed: [...changed.map(({ key }) => key), ...old].flatMap(addressesOf).sort(),
    sent: changed.length,
    removed: old.length,
    bytes: changed.reduce((sum, { body }) => sum + body.length, 0),
  };
}

/** The list tells nothing that readers need; it must never be taken from a cache. */
const MANIFEST_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** The page of a folder is read by the folder's address, too. */
const addressesOf = (key: string): string[] =>
  /(^|\/)index\.html$/.test(key) ? [`/${key}`, `/${key.slice(0, -'index.html'.length)}`] : [`/${key}`];

/** What has stayed long enough may have been removed by a run that then failed: it is sent again. */
function isHeld({ files, gone }: Manifest, { key, mark }: BucketObject): boolean {
  const left = gone.get(key);
  return files.get(key) == mark || (left !== undefined && left.editions < GRACE && left.mark == mark);
}

const without = (gone: Manifest['gone'], objects: readonly BucketObject[]): Manifest['gone'] => {
  const keys = new Set(objects.map(({ key }) => key));
  return new Map([...gone].filter(([key]) => !keys.has(key)));
};

/** What the new edition lacks: what stays for a while, and what has stayed long enough. */
function leftOver(before: Manifest, objects: readonly BucketObject[]) {
  const needed = new Set(objects.map(({ key }) => key));
  const isSame = [...before.files.keys()].every((key) => needed.has(key)) && before.files.size == needed.size;
  const gone: Manifest['gone'] = new Map();
  const old: string[] = [];
  for (const [key, { mark, editions }] of before.gone)
    if (needed.has(key)) continue;
    else if (editions >= GRACE) old.push(key);
    else gone.set(key, { mark, editions: editions + 1 });
  for (const [key, mark] of before.files) if (!needed.has(key)) gone.set(key, { mark, editions: 1 });
  return { gone, old, isSame };
}
