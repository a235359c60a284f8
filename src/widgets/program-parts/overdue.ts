import { html } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import type { Figure } from '../../contract/progress.js';
import { overdueWords } from '../in-words/overdue.js';
import type { PartWords } from './words.js';

/** Says that the figure is older than the publisher's own reporting cycle. */
export function overdue(figure: Figure, { project, pack }: Program, words: PartWords): unknown {
  const [late, who] = overdueWords(figure, project, pack, words) ?? [];
  return late
    ? html`<p class="notice">
        <b>${late}</b>
        ${who}
      </p>`
    : '';
}
