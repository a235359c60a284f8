import { join } from 'node:path';
import type { PhotoStore } from '../photo-store.js';
import { openPhotoBucket } from './photo-bucket.js';
import { openPhotoFolder } from './photo-folder.js';

export interface PhotoStoreSettings {
  /** Where photos are kept in a folder `photos`, unless there is a bucket. */
  dataDir: string;
  /** `OPD_PHOTOS`: a bucket, as `s3+https://host/bucket`. */
  photosUrl?: string;
  /** `OPD_PHOTOS_REGION`; `us-east-1` where absent, as most servers of one's own have it. */
  photosRegion?: string;
  /** `OPD_PHOTOS_KEY` */
  photosKey?: string;
  /** `OPD_PHOTOS_SECRET` */
  photosSecret?: string;
}

/** The settings do not name a place for photos; says what to do, in Indonesian, then English. */
export class WrongPhotoSettings extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongPhotoSettings';
  }
}

/** Opens the place where photos are kept; it is first used with the first photo. @throws WrongPhotoSettings */
export function openPhotoStore(settings: PhotoStoreSettings): PhotoStore {
  const { dataDir, photosUrl, photosRegion, photosKey, photosSecret } = settings;
  if (!photosUrl) return openPhotoFolder(join(dataDir, 'photos'));
  const [, url] = /^s3\+(https?:\/\/[^/?#@\s]+\/[^/?#\s]+)\/?$/.exec(photosUrl) ?? [];
  if (!url)
    throw new WrongPhotoSettings(
      'OPD_PHOTOS harus berbentuk s3+https://host/bucket. / OPD_PHOTOS must look like s3+https://host/bucket.',
    );
  if (!photosKey || !photosSecret)
    throw new WrongPhotoSettings(
      'OPD_PHOTOS memerlukan OPD_PHOTOS_KEY dan OPD_PHOTOS_SECRET. / OPD_PHOTOS needs OPD_PHOTOS_KEY and OPD_PHOTOS_SECRET.',
    );
  const account = { region: photosRegion || 'us-east-1', accessKeyId: photosKey, secretAccessKey: photosSecret };
  return openPhotoBucket({ url, ...account });
}
