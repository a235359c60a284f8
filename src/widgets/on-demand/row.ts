import type { TemplateResult } from 'lit/html.js';
import type { Figure } from '../../contract/progress.js';
import { percent } from '../../i18n/format.js';
import { asOf } from '../figure-words.js';
import type { Kit } from '../later.js';
import { bar } from './bar.js';
import { planWords } from './plan-words.js';
import type { AllWords } from './words.js';

/**
 * One secondary figure: its name, the number, the plan at the right, a thin bar.
 * @param headDate day of the head figure; another one is said
 */
export const row = (kit: Kit, name: string, figure: Figure, words: AllWords, headDate?: string): TemplateResult =>
  kit.html`<p class="row">
      <span
        >${name} <b>${figure.percent == null ? words.notReported : percent(words, figure.percent)}</b>
        <span class="meta">${figure.date == headDate ? '' : asOf(figure, words)}</span></span
      ><span class="meta">${planWords(figure, words)}</span>
    </p>
    ${bar(kit, figure, 6)}`;
