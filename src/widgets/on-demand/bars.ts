import type { TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import { figureOf, onScale } from '../../contract/progress.js';
import { percent } from '../../i18n/format.js';
import type { Kit } from '../later.js';
import { bar } from './bar.js';
import { overdue } from './overdue.js';
import { planWords } from './plan-words.js';
import { row } from './row.js';
import type { AllWords } from './words.js';

/** What follows the sentence: its bar, financial progress, and whether the figures are overdue. */
export function bars(kit: Kit, program: Program, words: AllWords): TemplateResult {
  const { project } = program;
  const physical = figureOf(project, 'physicalProgress', Date.now());
  const financial = figureOf(project, 'financialProgress', Date.now());
  return kit.html`${bar(kit, physical, 10, planWords(physical, words))}
  ${
    physical.percent == null || onScale(physical.percent) == physical.percent
      ? ''
      : kit.html`<p class="meta">${words.offScale(percent(words, physical.percent))}</p>`
  }
  ${financial.date || financial.plan ? row(kit, words.financial, financial, words, physical) : ''}
  ${overdue(kit, physical, program, words)}`;
}
