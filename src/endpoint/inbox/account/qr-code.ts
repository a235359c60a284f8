import { html } from 'hono/html';
import { importOptional } from '../../feedback/import-optional.js';
import type { Markup } from '../../publisher/report/markup.js';

/** Edge of a square of the picture, and squares that are left free around it, as cameras need it (ISO/IEC 18004). */
const SQUARE = 5;
const QUIET = 4;

/** A text as a picture for a camera; black on white in the dark as well, since not every camera reads it turned round. */
export async function qrCode(text: string, label: string): Promise<Markup> {
  const { encode } = await importOptional('uqr', () => import('uqr'));
  const { data, size } = encode(text, { border: QUIET });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : ''))).join('');
  return html`<svg
    role="img"
    aria-label="${label}"
    width="${size * SQUARE}"
    height="${size * SQUARE}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path}" fill="#000" />
  </svg>`;
}
