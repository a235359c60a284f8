import { html, type TemplateResult } from 'lit/html.js';
import { figureOf } from '../../contract/progress.js';
import { agenciesWithShares } from '../../contract/shares.js';
import type { ProjectFacts } from '../../contract/project-facts.js';
import { row } from './row.js';
import { coordinators } from '../in-words/facts.js';
import type { PartWords } from './words.js';

/** What each agency of a common programme has done. */
export function shares(project: ProjectFacts, words: PartWords): TemplateResult {
  const now = Date.now();
  const agencies = agenciesWithShares(project, 'physicalProgress');
  const head = figureOf(project, 'physicalProgress', now);
  return html`<div class="aside">
    <b>${words.shares}</b>
    ${agencies.map((agency) =>
      row(
        project.parties?.find(({ id }) => id == agency)?.name ?? agency,
        figureOf(project, 'physicalProgress', now, agency),
        words,
        head,
      ),
    )}
    <p class="meta">${words.sharesNote(head.provenance.producer?.name ?? coordinators(project))}</p>
  </div>`;
}
