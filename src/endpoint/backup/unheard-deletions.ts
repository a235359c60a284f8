import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * What has to be said where the server may not know of the place of the backups: it writes the list of deleted messages into
 * `OPD_BACKUP_DIR` alone, and a backup without that list brings them back. @param into where the backups are
 */
export async function unheardDeletions(
  into: string,
  { OPD_BACKUP_DIR: told }: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const place = await placeOf(into);
  if (told && (await placeOf(told)) == place) return;
  return `PERHATIAN: OPD_BACKUP_DIR ${told ? `menyebut ${told}` : 'belum diisi'}. Bila server juga begitu, pesan yang dihapus sesudah cadangan ini
tidak dicatat di ${into}, dan pemulihan akan mengembalikannya. Isi bagi server dan di sini: OPD_BACKUP_DIR=${place}
NOTE: OPD_BACKUP_DIR ${told ? `names ${told}` : 'is not set'}. If it is so for the server too, messages deleted after this backup are
not listed in ${into}, and a restore brings them back. Set it for the server and here: OPD_BACKUP_DIR=${place}`;
}

/** One name for each folder, also where a link leads to it. */
const placeOf = (folder: string): Promise<string> => realpath(folder).catch(() => resolve(folder));
