import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../../contract/progress.js';
import { percent } from '../../i18n/format.js';
import { apartFrom } from '../in-words/second-figure.js';
import { bar } from './bar.js';
import { planWords } from '../in-words/plan-words.js';
import type { PartWords } from './words.js';

/**
 * One secondary figure: its name, the number, the plan at the right, a thin bar; its day, its producer and that it is a
 * sample are said where the head figure does not say the same.
 */
export function row(name: string, figure: Figure, words: PartWords, head: Figure): TemplateResult {
  const { percent: known } = figure;
  return html`<p class="row">
      <span
        >${name} <b>${known == null ? words.notReported : percent(words, known)}</b>
        <span class="meta">${apartFrom(head, figure, name, words)}</span></span
      ><span class="meta">${planWords(figure, words)}</span>
    </p>
    ${bar(figure, 6)}`;
}
