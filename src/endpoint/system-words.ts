type Words = readonly [id: string, en: string];

const FULL: Words = ['disknya penuh.', 'the disk is full.'];
const DENIED: Words = [
  'pengguna ini tidak boleh membaca atau menulis di sana.',
  'this user may not read or write there.',
];
const NO_FOLDER: Words = ['ada berkas di tempat yang seharusnya folder.', 'there is a file where a folder should be.'];

const WORDS: Readonly<Record<string, Words>> = {
  ENOENT: ['berkas itu, atau folder tempatnya, tidak ada.', 'that file, or the folder it belongs in, is not there.'],
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: ['itu folder, bukan berkas.', 'that is a folder, not a file.'],
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: ['disk itu hanya bisa dibaca.', 'that disk can only be read.'],
  ENOSPC: FULL,
  EDQUOT: FULL,
};

/** What the system refused, for an operator, in Indonesian, then English; missing where it is no error of files. */
export function systemWords(error: unknown): string | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return;
  const [id, en] = WORDS[code] ?? [`tidak bisa dipakai (${code}).`, `it cannot be used (${code}).`];
  const where = path ? `${path}: ` : '';
  return `${where}${id}\n${where}${en}`;
}
