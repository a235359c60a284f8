import { html, type TemplateResult } from 'lit/html.js';
import type { ProjectFacts } from '../../contract/project-facts.js';
import { factsInWords } from '../in-words/facts.js';
import type { PartWords } from './words.js';

/** What is known of a programme beside its figures, as a quiet list. */
export const facts = (project: ProjectFacts, words: PartWords): TemplateResult =>
  html`<dl part="facts">
    ${factsInWords(project, words).map(
      ([name, said]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${said}</dd>
        </div>`,
    )}
  </dl>`;
