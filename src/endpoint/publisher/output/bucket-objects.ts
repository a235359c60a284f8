import { PURGED_SECONDS } from '../../headers.js';
import { contentHash } from '../../prepare-file.js';
import type { Bytes, Files } from '../../stored-file.js';

/** A file as a bucket keeps it. */
export interface BucketObject {
  key: string;
  body: Bytes;
  headers: Record<string, string>;
  /** Changes with body and headers. */
  mark: string;
  /** Those with a lower one are sent first. */
  rank: number;
}

/**
 * The files of an edition as objects of a bucket. Only the plain form of each is kept: a bucket does not look at
 * Accept-Encoding, so a compressed one would reach readers who cannot open it; the CDN before it compresses.
 * @param purged whether a CDN is told of each change
 */
export function bucketObjects(files: Files, purged: boolean): BucketObject[] {
  const objects = new Map<string, BucketObject>();
  for (const [address, { identity, type, hash }] of files) {
    // A bucket knows no folders: the page of one has its name, and may stand under both addresses.
    const key = address.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
    const cache = cacheControl(identity.headers, purged);
    const headers = { 'content-type': type, ...(cache && { 'cache-control': cache }) };
    const mark = contentHash(new TextEncoder().encode(hash + JSON.stringify(headers)));
    objects.set(key, { key, body: identity.body, headers, mark, rank: rankOf(key, cache) });
  }
  return [...objects.values()];
}

/** A bucket cannot send the field `CDN-Cache-Control`: what it says for CDNs goes into `s-maxage`, which browsers ignore. */
function cacheControl(headers: Readonly<Record<string, string>>, purged: boolean): string | undefined {
  const [, seconds] = /max-age=(\d+)/.exec(headers['cdn-cache-control'] ?? '') ?? [];
  const cache = headers['cache-control'];
  return cache && seconds ? `${cache}, s-maxage=${purged ? PURGED_SECONDS : seconds}` : cache;
}

const ENTRANCES = /^(v1\/programs\.json|v1\/news\.json|.*\.html)$/;

/** What is named by others comes before them, the entrance last: nothing ever names what is not there yet. */
function rankOf(key: string, cache = ''): number {
  if (key == 'v1/index.json') return 3;
  if (ENTRANCES.test(key)) return 2;
  return cache.includes('immutable') ? 0 : 1;
}
