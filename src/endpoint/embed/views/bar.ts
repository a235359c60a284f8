import { html } from 'hono/html';
import { figureOf, onScale, type Figure } from '../../../contract/progress.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { percent } from '../../../i18n/index.js';
import { planWords } from '../../../widgets/in-words/plan-words.js';
import { apartFrom, offScaleWords } from '../../../widgets/in-words/second-figure.js';
import type { PublishedProgram } from '../published.js';
import type { Markup } from './view.js';

/** Fact and plan on one scale, as the widgets draw them. */
export function bar({ percent: known, plan }: Figure, height: number, label = '', width = '100%'): Markup {
  const at = onScale(plan?.percent ?? 0);
  return html`<svg
    class="bar ${plan ? '' : 'bare'}"
    width="${width}"
    height="${label ? height + 22 : height}"
    aria-hidden="true"
  >
    <rect class="${known == null ? 'none' : 'track'}" width="100%" height="${height}" rx="3"></rect>
    <rect class="fill" width="${onScale(known ?? 0)}%" height="${height}" rx="3"></rect>
    <rect class="tick" x="${at}%" y="-4" width="2" height="${height + 8}"></rect>
    <text x="${at}%" y="${height + 18}" text-anchor="${at < 25 ? 'start' : at > 75 ? 'end' : 'middle'}">${label}</text>
  </svg>`;
}

/** A secondary figure; what the head figure says too is not said again. */
export function row(name: string, figure: Figure, words: AllWords, head: Figure): Markup {
  const { percent: known } = figure;
  return html`<p class="row">
      <span
        >${name} <b>${known == null ? words.notReported : percent(words, known)}</b>
        <span class="meta">${apartFrom(head, figure, name, words)}</span></span
      ><span class="meta">${planWords(figure, words)}</span>
    </p>
    ${bar(figure, 6)}`;
}

/** Both bars of a programme. */
export function bars({ project }: PublishedProgram, words: AllWords, now: number): Markup {
  const physical = figureOf(project, 'physicalProgress', now);
  const financial = figureOf(project, 'financialProgress', now);
  const offScale = offScaleWords(physical, words);
  return html`${bar(physical, 10, planWords(physical, words))} ${offScale ? html`<p class="meta">${offScale}</p>` : ''}
  ${financial.date || financial.plan ? row(words.financial, financial, words, physical) : ''}`;
}
