import { SourceFailed } from '../sources/found.js';
import type { Get } from '../fetching/get.js';
import { loadSharp } from './load-sharp.js';
import { noSharp, noSuchPicture } from './messages.js';
import { filesOf, type KnownAddress, type StoredPicture } from './picture-index.js';
import { PictureRefused } from './picture-refused.js';
import { openPictureStore, readPictureFile, type PictureStore } from './picture-store.js';
import type { ReadyPicture, SourcePictures } from './source-pictures.js';

/** Some sites answer by this. The original is better than what they make of it, and AVIF is the slowest to read. */
const ACCEPT = 'image/jpeg, image/png, image/webp, image/avif;q=0.8, */*;q=0.1';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Versions of one picture that are remembered. */
const VERSIONS = 100;

/**
 * Pictures of sources in a folder, with an index of where they come from. What is known is not asked for again, also what
 * failed: a day for what is no picture, an hour and twice as long each time where it could not be had, which leaves the last good
 * one in its place.
 * @param options.limit bytes of a picture as it comes
 * @param options.pixels most pixels of one, by its header; 24 million when absent
 */
export function createSourcePictures({
  folder,
  get,
  limit,
  pixels,
}: {
  folder: string;
  get: Get;
  limit: number;
  pixels?: number;
}): SourcePictures {
  let opening: Promise<PictureStore> | undefined;
  const open = () =>
    (opening ??= openPictureStore(folder).catch((error: unknown) => {
      // The next run of this process tries again.
      opening = undefined;
      throw error;
    }));
  const flights = new Map<string, Promise<void>>();
  /** Since the last sweep. */
  const asked = new Set<string>();

  async function fetchNow(url: string, { addresses, add }: PictureStore): Promise<void> {
    const before = addresses.get(url);
    try {
      const { status, body } = await get(url, { accept: ACCEPT, limit });
      if (status != 200) throw new PictureRefused(noSuchPicture(status));
      const picture = await add(url, body, pixels);
      addresses.set(url, { picture, versions: picture == before?.picture ? before.versions : [] });
    } catch (error) {
      addresses.set(url, { ...failure(error, before), versions: [] });
    }
  }

  return {
    async take(url, { alt, credit, version = '' } = {}) {
      const store = await open();
      asked.add(url);
      if (!isCurrent(store.addresses.get(url), version)) {
        if (!(await loadSharp().catch(() => undefined))) return noSharp;
        const flight = flights.get(url) ?? fetchNow(url, store).finally(() => flights.delete(url));
        flights.set(url, flight);
        await flight;
      }
      const known = store.addresses.get(url)!;
      if (!known.versions.includes(version)) {
        known.versions = [...known.versions, version].slice(-VERSIONS);
        await store.save();
      }
      return known.picture ? ready(store.pictures.get(known.picture)!, alt, credit) : known.failed!.said;
    },

    read: (path) => readPictureFile(folder, path),

    async sweep(needed) {
      const store = await open();
      await Promise.allSettled(flights.values());
      const { addresses, pictures } = store;
      const held = new Set([...asked].map((url) => addresses.get(url)?.picture));
      // Those that were asked for stay, although no edition has them: they would come anew with each run.
      for (const [key, picture] of pictures)
        if (!held.has(key) && !filesOf(picture).some((path) => needed.has(path))) pictures.delete(key);
      for (const [url, { picture, failed }] of addresses)
        if (picture ? !pictures.has(picture) : !asked.has(url) && failed!.until <= Date.now()) addresses.delete(url);
      await store.save();
      await store.tidy();
      asked.clear();
    },
  };
}

const isCurrent = (known: KnownAddress | undefined, version: string): boolean =>
  !!known?.versions.includes(version) && !(known.failed && known.failed.until <= Date.now());

/** What is remembered of an attempt that failed. @throws what is no fault of the picture, such as a disk that is full */
function failure(error: unknown, before?: KnownAddress): Omit<KnownAddress, 'versions'> {
  if (error instanceof PictureRefused) return { failed: { said: error.said, tries: 1, until: Date.now() + DAY } };
  if (!(error instanceof SourceFailed)) throw error;
  const tries = (before?.failed?.tries ?? 0) + 1;
  const patience = Math.min(HOUR * 2 ** (tries - 1), DAY);
  const until = Math.max(Date.now() + patience, error.retryAt ?? 0);
  return { picture: before?.picture, failed: { said: error.said, tries, until } };
}

function ready(picture: StoredPicture, alt?: string, credit?: string): ReadyPicture {
  const { url, width, height, color, sources } = picture;
  const words = { ...(alt && { alt }), ...(credit && { credit }) };
  return { image: { url, width, height, ...words, color, sources }, files: filesOf(picture) };
}
