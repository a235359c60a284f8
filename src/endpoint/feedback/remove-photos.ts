import type { PhotoStore } from './photo-store.js';

/** Removes files of photos, all at once. @returns names of those that are gone, and what went wrong with the others */
export async function removePhotos(
  names: readonly string[],
  photos: Pick<PhotoStore, 'remove'>,
): Promise<{ removed: string[]; failed: unknown[] }> {
  const results = await Promise.allSettled(names.map((name) => photos.remove(name)));
  return {
    removed: names.filter((_, index) => results[index]!.status == 'fulfilled'),
    failed: results.flatMap((result) => (result.status == 'rejected' ? [result.reason as unknown] : [])),
  };
}
