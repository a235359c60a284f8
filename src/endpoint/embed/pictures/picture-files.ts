import type { Files, StoredFile } from '../../stored-file.js';
import { NoPixels } from './png.js';
import type { ToPng } from './render.js';
import { renderedOnce } from './rendered.js';
import { variantOf } from './variant.js';

const PROGRAM = /^\/v1\/programs\/([^/]+)\.json$/;

/**
 * The usual pictures of an edition (Indonesian, light, usual width), by their addresses: for hosts that serve plain files.
 * Without sharp there are only SVGs.
 */
export async function pictureFiles(files: Files, toPng?: ToPng): Promise<Map<string, StoredFile>> {
  const pictures = renderedOnce(toPng);
  const drawn = new Map<string, StoredFile>();
  for (const address of files.keys()) {
    const [, id] = PROGRAM.exec(address) ?? [];
    if (!id) continue;
    for (const path of ['card', 'progress'].flatMap((kind) => [`/img/${kind}/${id}.svg`, `/img/${kind}/${id}.png`])) {
      const variant = variantOf(path, new URLSearchParams())!;
      const file = await pictures(files, variant).catch((error: unknown): undefined => {
        if (!(error instanceof NoPixels)) throw error;
      });
      if (file) drawn.set(path, file);
    }
  }
  return drawn;
}
