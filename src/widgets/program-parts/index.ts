/** What a card and a meter show beside number and sentence: built as one file of its own, asked for together with the figures. */
import type { TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import type { Figure } from '../../contract/progress.js';
import type { Words } from '../../i18n/id.js';
import { watchDebug } from '../debug.js';
import { endingWords } from '../in-words/ending.js';
import type { ProgramCard } from '../program-card.js';
import type { Parts } from '../program-view.js';
import { bar } from './bar.js';
import { bars } from './bars.js';
import { card as cardParts } from './card.js';
import { announceEnd } from './deprecated.js';
import { prefetch } from './prefetch.js';
import { partWords } from './words.js';

export { planWords } from '../in-words/plan-words.js';
export { styles } from './styles.js';

export function card(host: ProgramCard, program: Program): Parts {
  announceEnd(program, host.words);
  return cardParts(host, program, partWords(host.words));
}

export function meter(program: Program, words: Words): Parts {
  announceEnd(program, words);
  return { below: bars(program, partWords(words)) };
}

export const inlineBar = (figure: Figure): TemplateResult => bar(figure, 9, '', '64');

/** For a figure inside a sentence. */
export function ending(program: Program, words: Words): string | undefined {
  announceEnd(program, words);
  return endingWords(program.project, partWords(words));
}

prefetch();
watchDebug();
