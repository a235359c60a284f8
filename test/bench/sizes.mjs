// Brotli 11 of the built script files.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const FILES = [
  'opd-widgets.js',
  'opd-program-card.js',
  'opd-progress-meter.js',
  'opd-news-feed.js',
  'opd-program-parts.js',
];

export async function sizes() {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return Object.fromEntries(
    await Promise.all(
      FILES.map(async (name) => {
        const body = await readFile(new URL(`../../dist/${name}`, import.meta.url));
        return [name, brotliCompressSync(body, { params }).length];
      }),
    ),
  );
}
