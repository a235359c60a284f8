/** Why a backup cannot be made or restored; says what to do, in Indonesian, then English. */
export class BackupFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupFault';
  }
}

/** A backup of a later program: its tables are not known here. */
export const tooNew = (folder: string, program: string): BackupFault =>
  new BackupFault(
    `${folder} dibuat oleh opd-widgets ${program}, yang lebih baru dari program ini. Pasang versi itu dulu.\n` +
      `${folder} was made by opd-widgets ${program}, which is newer than this program. Install that version first.`,
  );

/** A backup is restored into an empty place only. */
export const notEmpty = (what: string): BackupFault =>
  new BackupFault(
    `${what} sudah terpakai. Cadangan hanya dipulihkan ke tempat kosong: pindahkan yang lama, atau pakai OPD_DATA_DIR atau OPD_DATABASE_URL lain.\n` +
      `${what} is in use already. A backup is restored into an empty place only: move the old one away, or use another OPD_DATA_DIR or OPD_DATABASE_URL.`,
  );

/** A backup has the name of its second. */
export const sameSecond = (folder: string): BackupFault =>
  new BackupFault(
    `${folder} sudah ada atau sedang dibuat: ada cadangan lain pada detik yang sama. Ulangi sebentar lagi.\n` +
      `${folder} is there already or being made: another backup began in the same second. Try again in a moment.`,
  );
