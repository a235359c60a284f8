import { join } from 'node:path';
import { trustedProxies } from './feedback/client-address.js';
import type { FeedbackPlace } from './feedback/start-feedback.js';
import { exchangePlace } from './exchange/settings.js';
import { signOnSettings } from './officers/sign-on-settings.js';
import { noticeSettings } from './notices/settings.js';

/** Where messages are kept when nothing else is said. Hidden, so that it is never taken for a part of the data. */
const FOLDER = '.opd-data';

/**
 * Where messages and photos are kept, from the environment: `OPD_DATA_DIR`, else a folder of its own in the data folder, or
 * for the demo where it was started.
 * @returns `undefined` where the proxies are not a list of addresses
 */
export function feedbackPlace(env: NodeJS.ProcessEnv, folder: string | undefined): FeedbackPlace | undefined {
  const proxies = trustedProxies(env.OPD_TRUSTED_PROXIES ?? '');
  return (
    proxies && {
      proxies,
      dataDir: env.OPD_DATA_DIR || join(folder ?? '.', FOLDER),
      baseUrl: env.OPD_BASE_URL?.replace(/\/+$/, '') || undefined,
      notices: noticeSettings(env),
      exchange: exchangePlace(env),
      signOn: signOnSettings(env),
      backupDir: env.OPD_BACKUP_DIR || undefined,
      databaseUrl: env.OPD_DATABASE_URL || undefined,
      photosUrl: env.OPD_PHOTOS || undefined,
      photosRegion: env.OPD_PHOTOS_REGION || undefined,
      photosKey: env.OPD_PHOTOS_KEY || undefined,
      photosSecret: env.OPD_PHOTOS_SECRET || undefined,
    }
  );
}
