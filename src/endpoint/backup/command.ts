import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { atPlace, type Place } from '../at-place.js';
import { logEntry } from '../audit/log-entry.js';
import type { Command } from '../command.js';
import { openEngine } from '../feedback/open-engine.js';
import { openPhotoStore } from '../feedback/photos/open-photo-store.js';
import { CLOSED } from './closures.js';
import { makeBackup } from './make-backup.js';
import { restoreBackup, type Active } from './restore-backup.js';
import { unheardDeletions } from './unheard-deletions.js';

type Say = (text: string) => void;

const USAGE = 2;

/**
 * `opd-widgets backup [FOLDER] --out DIR [--keep N]`, while the server runs. Exit codes: 0 made and compared, 1 not, 2 wrong command.
 * @param keep how many of the backups in the folder stay, the newest; all where it is missing
 */
export const backup =
  (folder: string | undefined, { out, keep }: { out?: string; keep?: string }, env: NodeJS.ProcessEnv): Command =>
  async (say) => {
    const into = out ?? env.OPD_BACKUP_DIR;
    if (!into || (keep != undefined && !/^[1-9]\d{0,3}$/.test(keep))) {
      say('Sebutkan tempat cadangan: opd-widgets backup [FOLDER] --out DIR [--keep 14], atau OPD_BACKUP_DIR.');
      say('Name the place of the backups: opd-widgets backup [FOLDER] --out DIR [--keep 14], or OPD_BACKUP_DIR.');
      return USAGE;
    }
    return atPlace(folder, env, say, async (place) => {
      const photos = openPhotoStore(place);
      const { folder: made, manifest } = await makeBackup({ place, photos, out: into, now: Date.now() });
      const rows = Object.fromEntries(
        manifest.parts.map(({ file, rows: count }) => [file.replace(/\.jsonl$/, ''), count]),
      );
      const { count, missing } = manifest.photos;
      const messages = rows.opd_messages ?? 0;
      await writeLog(place, { messages, photos: count });
      say(`Cadangan dibuat dan sudah dibaca ulang: ${made}\n${messages} pesan, ${count} foto`);
      say(`Backup made and read again: ${made}\n${messages} messages, ${count} photos`);
      if (missing) {
        say(`${missing} foto tercatat tetapi tidak ada lagi di tempatnya: baru dihapus, atau hilang.`);
        say(`${missing} photos are named but no longer in their place: deleted just now, or lost.`);
      }
      const unheard = await unheardDeletions(into, env);
      if (unheard) say(unheard);
      if (keep) await removeOlder(into, Number(keep), say);
      return 0;
    });
  };

/** `opd-widgets restore BACKUP [FOLDER]`, into an empty place. Exit codes as above. */
export const restore =
  (from: string, folder: string | undefined, env: NodeJS.ProcessEnv): Command =>
  (say) =>
    atPlace(folder, env, say, async (place) => {
      const photos = openPhotoStore(place);
      const {
        manifest,
        deleted,
        photos: count,
        active,
      } = await restoreBackup({ folder: from, place, photos, now: Date.now() });
      const messages = (manifest.parts.find(({ file }) => file == 'opd_messages.jsonl')?.rows ?? 0) - deleted;
      say(
        `Cadangan ${manifest.at} dipulihkan: ${messages} pesan, ${count} foto. Petugas masuk lagi dengan sandi mereka.`,
      );
      say(
        `Backup of ${manifest.at} restored: ${messages} messages, ${count} photos. Officers sign in again with their passwords.`,
      );
      if (deleted) {
        say(`${deleted} pesan yang dihapus setelah cadangan itu dibuat tidak dikembalikan.`);
        say(`${deleted} messages that were deleted after it was made were not brought back.`);
      }
      tellActive(active, manifest.at, say);
      return 0;
    });

/** What was closed less than a minute before the old place was lost, or without a list beside the backups, is open again. */
function tellActive({ accounts, keys }: Active, at: string, say: Say): void {
  const names = (list: string[]) => list.join(', ') || '-';
  say(
    `Bisa masuk lagi seperti pada ${at}: akun ${names(accounts)}; kunci Open311 ${names(keys)}. ` +
      `Yang setelah itu dicabut atau berganti sandi dan tercatat di ${CLOSED} sudah ditutup lagi. ` +
      'Periksa yang lain: opd-widgets officer list. Yang sudah dicabut, cabut lagi: officer revoke, open311 key revoke. ' +
      'Yang sudah berganti sandi: officer reset.',
  );
  say(
    `Open again as of ${at}: accounts ${names(accounts)}; Open311 keys ${names(keys)}. ` +
      `What was revoked or got a new password since and stands in ${CLOSED} is closed again. ` +
      'Check the others: opd-widgets officer list. Revoke again who was revoked: officer revoke, open311 key revoke. ' +
      'Who has changed their password: officer reset.',
  );
}

async function writeLog(place: Place, detail: Record<string, number>): Promise<void> {
  const engine = await openEngine(place);
  try {
    await engine.write(logEntry({ at: Date.now(), act: 'backup', detail }));
  } finally {
    await engine.close();
  }
}

/** Old backups hold what was deleted since: they go when they are old enough. */
async function removeOlder(folder: string, keep: number, say: Say): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^opd-\d{8}T\d{6}Z$/.test(name)).sort();
  for (const name of names.slice(0, -keep)) {
    if (!(await stat(join(folder, name))).isDirectory()) continue;
    await rm(join(folder, name), { recursive: true });
    say(`Cadangan lama dihapus / old backup removed: ${basename(name)}`);
  }
}
