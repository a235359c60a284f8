import { html, type TemplateResult } from 'lit/html.js';
import { VISIBILITIES } from '../../contract/index.js';
import { choices } from './field.js';
import type { FormWords } from './words.js';

/** Who may see the message, and in three plain lines what that means. */
export function visibilityField(visibility: string, words: FormWords): TemplateResult {
  const [seenByPublic, seenByAgency, never] = words.seenBy[visibility]!;
  return html`${choices(
      'visibility',
      html`<b>${words.visibility}</b>`,
      VISIBILITIES.map((value) => [value, words.visibilities[value]!] as const),
      { chosen: visibility },
    )}
    <dl class="seen meta" aria-live="polite">
      <div>
        <dt>${words.seen.public}</dt>
        <dd>${seenByPublic}</dd>
      </div>
      <div>
        <dt>${words.seen.agency}</dt>
        <dd>${seenByAgency}</dd>
      </div>
      <div>
        <dt>${words.seen.never}</dt>
        <dd>${never}</dd>
      </div>
    </dl>`;
}
