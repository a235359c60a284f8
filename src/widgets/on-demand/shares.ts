import type { TemplateResult } from 'lit/html.js';
import { agenciesWithShares, figureOf } from '../../contract/progress.js';
import type { Project } from '../../contract/project-facts.js';
import type { Kit } from '../later.js';
import { row } from './row.js';
import { coordinators } from './facts.js';
import type { AllWords } from './words.js';

/** What each agency of a common programme has done. */
export function shares(kit: Kit, project: Project, words: AllWords): TemplateResult {
  const { html } = kit;
  const now = Date.now();
  const agencies = agenciesWithShares(project, 'physicalProgress');
  const head = figureOf(project, 'physicalProgress', now);
  return html`<div class="aside">
    <b>${words.shares}</b>
    ${agencies.map((agency) =>
      row(
        kit,
        project.parties?.find(({ id }) => id == agency)?.name ?? agency,
        figureOf(project, 'physicalProgress', now, agency),
        words,
        head,
      ),
    )}
    <p class="meta">${words.sharesNote(head.provenance.producer?.name ?? coordinators(project))}</p>
  </div>`;
}
