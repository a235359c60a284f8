import type { Program } from '../../client/index.js';
import { servedUntil } from '../../contract/deprecated.js';
import { day } from '../../i18n/format.js';
import type { Words } from '../../i18n/id.js';
import { once } from '../shared.js';
import { VERSION } from '../version.js';

/** Tells the webmaster, once a page, that this version of the script is served until a day, and what to do. Readers see nothing. */
export function announceEnd({ pack, base }: Program, words: Words): void {
  const until = servedUntil(pack._opd?.deprecated, VERSION);
  if (!until) return;
  const [last, place] = [day(words, until), base.replace(/v1\/programs.*/, '')];
  once(`deprecated ${VERSION}`, () =>
    console.warn(
      `opd-widgets ${VERSION}: versi ini disajikan sampai ${last}. Pasang alamat skrip yang terbaru di halaman ini; lihat ${place} / ` +
        `This version is served until ${last}. Put the newest script address into this page; see ${place}`,
    ),
  );
}
