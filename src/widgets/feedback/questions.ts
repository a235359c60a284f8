import { html, nothing, type TemplateResult } from 'lit/html.js';
import { readServiceDefinition, servicePath, type Service, type ServiceAttribute } from '../../contract/index.js';
import type { Resource } from '../../client/index.js';
import type { ServiceDefinition } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Fault } from './check.js';
import { choices, field } from './field.js';
import type { FormWords } from './words.js';

const followed = new WeakMap<FeedbackForm, { resource: Resource<ServiceDefinition>; leave: () => void }>();

/** The questions of the chosen service: none where it has none or they have not come. */
export function questionsOf(
  host: FeedbackForm,
  service: Service | undefined,
): { questions: ServiceAttribute[]; late: boolean } {
  if (!service?.metadata) return { questions: [], late: false };
  const resource = host.document(servicePath(service.service_code), readServiceDefinition);
  const last = followed.get(host);
  if (last?.resource != resource) {
    last?.leave();
    followed.set(host, { resource, leave: resource.subscribe(() => host.requestUpdate()) });
  }
  const { state } = resource;
  const questions = 'value' in state ? (state.value.attributes ?? []) : [];
  return {
    questions: [...questions].sort((one, other) => (one.order ?? 0) - (other.order ?? 0)),
    late: state.status == 'failed',
  };
}

/** So many answers fit on the screen; more become a list to open. */
const FEW = 5;

export const questionField = (question: ServiceAttribute, faults: Fault[], words: FormWords): TemplateResult => {
  const { code, datatype, description, datatype_description: hint, required, variable, values = [] } = question;
  if (variable === false) return html`<p class="note">${description}</p>`;
  const id = `attribute.${code}`;
  const label = html`<b>${description}</b> ${required ? '' : words.optional}`;
  const options = values.map(({ key, name }) => [key, name] as const);
  if (datatype == 'multivaluelist' || (datatype == 'singlevaluelist' && values.length <= FEW))
    return choices(id, label, options, {
      many: datatype == 'multivaluelist',
      fault: faults.find((fault) => fault.field == id),
      kind: 'list',
    });
  return field(words, faults, { id, label: description, hint, optional: !required }, ({ invalid, describedBy }) =>
    datatype == 'text'
      ? html`<textarea
          id=${id}
          name=${id}
          part="field"
          rows="3"
          dir="auto"
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          aria-required=${required ? 'true' : nothing}
        ></textarea>`
      : datatype == 'singlevaluelist'
        ? html`<select
            id=${id}
            name=${id}
            part="field"
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            aria-required=${required ? 'true' : nothing}
          >
            <option value="">${words.chooseOne}</option>
            ${options.map(([key, name]) => html`<option value=${key}>${name}</option>`)}
          </select>`
        : html`<input
            id=${id}
            name=${id}
            part="field"
            type=${datatype == 'datetime' ? 'datetime-local' : 'text'}
            inputmode=${datatype == 'number' ? 'decimal' : nothing}
            dir="auto"
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            aria-required=${required ? 'true' : nothing}
          />`,
  );
};
