import { html } from 'hono/html';
import { foreign, type Markup } from './markup.js';
import { counted } from './summary.js';

/** What adapters leave to its owner on purpose; a field of a standard that we do not show has its own name. */
const KNOWN: Record<string, string> = {
  'password-protected': 'berita berkata sandi',
  private: 'berita tertutup',
  draft: 'konsep berita',
  'not-a-post': 'halaman yang bukan berita',
  other: 'bagian lain',
};

/** What of a source was knowingly not taken, in a sentence. */
export function notTakenText(notTaken: Record<string, number>): Markup | string {
  const kinds = Object.entries(notTaken).filter(([, number]) => number);
  if (!kinds.length) return '';
  return html`<p class="meta">
    Sengaja tidak diambil:
    ${kinds.map(([kind, number], index) => {
      const name = Object.hasOwn(KNOWN, kind) ? KNOWN[kind] : html`bagian ${foreign(kind)}`;
      return html`${index ? ', ' : ''}${counted(number)} ${name}`;
    })}.
  </p>`;
}
