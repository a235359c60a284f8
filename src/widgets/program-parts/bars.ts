import { html, type TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import { figureOf } from '../../contract/progress.js';
import { bar } from './bar.js';
import { offScaleWords } from '../in-words/second-figure.js';
import { overdue } from './overdue.js';
import { planWords } from '../in-words/plan-words.js';
import { row } from './row.js';
import type { PartWords } from './words.js';

/** What follows the sentence: its bar, financial progress, and whether the figures are overdue. */
export function bars(program: Program, words: PartWords): TemplateResult {
  const { project } = program;
  const physical = figureOf(project, 'physicalProgress', Date.now());
  const financial = figureOf(project, 'financialProgress', Date.now());
  const offScale = offScaleWords(physical, words);
  return html`${bar(physical, 10, planWords(physical, words))} ${offScale ? html`<p class="meta">${offScale}</p>` : ''}
  ${financial.date || financial.plan ? row(words.financial, financial, words, physical) : ''}
  ${overdue(physical, program, words)}`;
}
