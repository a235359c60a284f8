import { css, html, type TemplateResult } from 'lit';
import type { Figure } from '../contract/index.js';
import { day, percent, type Words } from '../i18n/index.js';
import { bar } from './bar.js';
import { figureSentence, overdue, planLabel, type ProgramData } from './figure-sentence.js';

/** One secondary figure: its name, the number, the plan at the right, a thin bar. */
export const progressRow = (name: unknown, figure: Figure, words: Words, otherDate?: string): TemplateResult =>
  html`<p class="row">
      <span
        >${name}
        <b>${figure.percent === undefined ? words.notReported : percent(words, figure.percent)}</b>
        ${figure.date && figure.date != otherDate
          ? html`<span class="meta">${words.asOf} ${day(words, figure.date)}</span>`
          : ''}</span
      >
      <span class="meta">${planLabel(figure, words)}</span>
    </p>
    ${bar(figure, 6)}`;

/** Physical progress with its sentence, financial progress below, and whether they are overdue. */
export const progress = (
  physical: Figure,
  financial: Figure,
  data: ProgramData,
  words: Words,
  now: number,
): TemplateResult =>
  html`${figureSentence(physical, data, words)} ${bar(physical, 10, planLabel(physical, words))}
  ${financial.date || financial.plan ? progressRow(words.financial, financial, words, physical.date) : ''}
  ${overdue(physical, data, words, now)}`;

export const progressStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 12px;
    margin: 12px 0 6px;
  }
`;
