import { BackupFault } from './backup/backup-fault.js';
import { feedbackPlace } from './feedback-place.js';
import { WrongPhotoSettings } from './feedback/photos/open-photo-store.js';
import { StoreUnavailable } from './feedback/store.js';
import { WrongStoreSettings } from './feedback/wrong-store-settings.js';
import { hasStore, noStore } from './no-store.js';
import { systemWords } from './system-words.js';

export type Place = NonNullable<ReturnType<typeof feedbackPlace>>;

const USAGE = 2;

/** Does something at the place of messages; what the operator can put right is said, not thrown. @returns the exit code */
export async function atPlace(
  folder: string | undefined,
  env: NodeJS.ProcessEnv,
  say: (text: string) => void,
  work: (place: Place) => Promise<number>,
): Promise<number> {
  const place = feedbackPlace(env, folder);
  if (!place) {
    say(`OPD_TRUSTED_PROXIES=${env.OPD_TRUSTED_PROXIES} bukan daftar alamat. / It is not a list of addresses.`);
    return USAGE;
  }
  try {
    return await work(place);
  } catch (error) {
    if ([BackupFault, WrongStoreSettings, WrongPhotoSettings].some((kind) => error instanceof kind))
      say((error as Error).message);
    else if (error instanceof StoreUnavailable) {
      say(`Tempat pesan tidak bisa dipakai (${error.message}). Periksa basis data, disk, dan jaringan, lalu ulangi.`);
      say(`The place of messages cannot be used (${error.message}). Check database, disk and network, then try again.`);
    } else {
      const words = systemWords(error);
      if (!words) throw error;
      say(words);
    }
    return 1;
  }
}

/** The same where there are messages already: a new store in a wrong place would only seem to work. */
export const atStore: typeof atPlace = (folder, env, say, work) =>
  atPlace(folder, env, say, async (place) => {
    if (hasStore(place)) return work(place);
    say(noStore(place.dataDir));
    return 1;
  });
