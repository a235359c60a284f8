import { isObject, type JsonObject } from '../../json.js';
import type { Bytes } from '../../stored-file.js';

/** Where a bucket keeps the list of what is in it. */
export const MANIFEST = 'opd-widgets-isi.json';

/** What is in a bucket. */
export interface Manifest {
  /** Mark of each object of the edition; `null` while it is not known, since it was being sent. */
  files: Map<string, string | null>;
  /** What the edition no longer has, and for how many editions: a reader of an older one may still ask for it. */
  gone: Map<string, { mark: string | null; editions: number }>;
}

/** A list that cannot be read is none: then everything is sent, and nothing removed. */
export function readManifest(bytes: Bytes | undefined): Manifest {
  const manifest: Manifest = { files: new Map(), gone: new Map() };
  const value = bytes && parse(bytes);
  if (!isObject(value)) return manifest;
  const markOf = (mark: unknown) => (typeof mark == 'string' ? mark : null);
  for (const [key, mark] of entriesOf(value.files)) manifest.files.set(key, markOf(mark));
  for (const [key, left] of entriesOf(value.gone))
    if (isObject(left)) manifest.gone.set(key, { mark: markOf(left.mark), editions: Number(left.editions) || 0 });
  return manifest;
}

export const manifestBytes = ({ files, gone }: Manifest): Bytes =>
  new TextEncoder().encode(
    JSON.stringify({ about: ABOUT, files: Object.fromEntries(files), gone: Object.fromEntries(gone) }),
  );

const ABOUT = 'Dikelola oleh "opd-widgets publish"; jangan diubah. / Kept by "opd-widgets publish"; do not change.';

const entriesOf = (value: JsonObject[string]) => Object.entries(isObject(value) ? value : {});

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return;
  }
}
