/**
 * What every public answer says: every site may read it and see its timing, and no reader may guess another type.
 * Date (a device's clock may be off) and Retry-After are named: a script of another origin sees only the headers that it may see.
 */
export const PUBLIC_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Date, ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
} as const;

/** A browser asks again after a minute and obeys for five more while it asks; a CDN holds it longer, and through an outage. */
export const DOCUMENT_CACHE = {
  'cache-control': 'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
  'cdn-cache-control': 'max-age=300, stale-while-revalidate=600, stale-if-error=604800',
} as const;

/** Seconds for which a CDN that is told of each change may hold a document. */
export const PURGED_SECONDS = 86_400;

/** The same for such a CDN. */
export const PURGED_CDN_CACHE = `max-age=${PURGED_SECONDS}, stale-while-revalidate=600, stale-if-error=604800`;

export const SCRIPT_CACHE = {
  'cache-control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
} as const;

export const IMAGE_CACHE = {
  'cache-control': 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800',
} as const;

/** For a file whose name carries a hash of its content. */
export const HASHED_CACHE = { 'cache-control': 'public, max-age=31536000, immutable' } as const;

/** Whether a file's name carries a hash, such as `tarok.3f9a0c12.webp`. */
export const isHashed = (path: string): boolean => /\.[\da-f]{8,64}\.\w+$/.test(path);
