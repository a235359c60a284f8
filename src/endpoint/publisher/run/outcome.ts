import type { FolderFiles } from '../../data-folder.js';
import { message } from '../../message.js';
import type { RunKind } from '../report/run-result.js';
import { isSame } from './data-versions.js';

/** `by-hand` ends what a rollback holds; `dry-run` changes nothing. */
export type RunCause = 'by-hand' | 'unattended' | 'dry-run';

export const heldBack = message(
  'Edisi sebelumnya dipasang kembali dengan "rollback" dan sedang ditahan.',
  'An earlier edition was put back by "rollback" and is held.',
  'Setelah sumbernya diperbaiki, terbitkan dengan tangan: opd-widgets publish FOLDER',
  'Once the source is put right, publish by hand: opd-widgets publish FOLDER',
);

/** What becomes of the files that a run has made. @param heldSince when a rollback was made, if it still holds */
export function outcomeOf(
  cause: RunCause,
  files: FolderFiles,
  previous: FolderFiles | undefined,
  heldSince: number | undefined,
): RunKind {
  if (cause == 'dry-run') return 'dry-run';
  if (previous && isSame(files, previous)) return 'unchanged';
  return cause == 'unattended' && heldSince !== undefined ? 'held' : 'published';
}

/** How many files are not as they were. */
export const newFiles = (files: FolderFiles, previous: FolderFiles | undefined): number =>
  [...files].filter(([path, bytes]) => {
    const old = previous?.get(path);
    return !old || Buffer.compare(bytes, old) != 0;
  }).length;
