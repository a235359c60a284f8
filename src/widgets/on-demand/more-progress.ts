import type { TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import { figureOf } from '../../contract/progress.js';
import type { ProgramKit } from './index.js';
import { overdue } from './overdue.js';
import { row } from './row.js';
import type { AllWords } from './words.js';

/** What follows the head figure: financial progress, and whether the figures are overdue. */
export function moreProgress(kit: ProgramKit, program: Program, words: AllWords): TemplateResult {
  const { project } = program;
  const { date } = figureOf(project, 'physicalProgress', Date.now());
  const financial = figureOf(project, 'financialProgress', Date.now());
  return kit.html`${financial.date || financial.plan ? row(kit, words.financial, financial, words, date) : ''}
  ${overdue(kit, program, words)}`;
}
