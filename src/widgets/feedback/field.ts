import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Fault } from './check.js';
import type { FormWords } from './words.js';

export interface Field {
  /** Also its name. */
  id: string;
  label: unknown;
  /** Ids of what explains the field, beside its own fault. */
  describedBy?: string;
  hint?: unknown;
  optional?: boolean;
}

/** What a field has to say about itself: attributes of its control. */
export interface Said {
  invalid: 'true' | 'false';
  describedBy: string | typeof nothing;
}

/** A label, what is wrong with the field, the field, and a hint: in the order in which they are read. */
export function field(
  words: FormWords,
  faults: Fault[],
  { id, label, hint, optional, describedBy = '' }: Field,
  control: (said: Said) => TemplateResult,
): TemplateResult {
  const fault = faults.find((one) => one.field == id);
  const ids = [fault && `${id}-fault`, hint && `${id}-hint`, describedBy].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}><b>${label}</b> ${optional ? words.optional : ''}</label>
    ${fault ? html`<p class="fault" id="${id}-fault">${fault.text}</p>` : ''}
    ${control({ invalid: fault ? 'true' : 'false', describedBy: ids || nothing })}
    ${hint ? html`<p class="meta" id="${id}-hint">${hint}</p>` : ''}
  </div>`;
}

/** A question with a few answers to choose from. */
export function choices(
  name: string,
  legend: unknown,
  options: readonly (readonly [value: string, label: string])[],
  {
    chosen = '',
    many = false,
    fault,
    kind = 'segments',
  }: {
    chosen?: string;
    many?: boolean;
    fault?: Fault;
    kind?: string;
  } = {},
): TemplateResult {
  return html`<fieldset class="field" id=${name} tabindex="-1" aria-describedby=${fault ? `${name}-fault` : nothing}>
    <legend>${legend}</legend>
    ${fault ? html`<p class="fault" id="${name}-fault">${fault.text}</p>` : ''}
    <div class=${kind}>
      ${options.map(
        ([value, label]) =>
          html`<label
            ><input type=${many ? 'checkbox' : 'radio'} name=${name} value=${value} ?checked=${value == chosen} /><span
              >${label}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;
}
