import { html, type TemplateResult } from 'lit/html.js';
import type { Service } from '../../contract/index.js';
import type { FeedbackForm } from '../feedback-form.js';
import type { Desk } from './desk.js';
import { field } from './field.js';
import type { FormWords } from './words.js';

/** From so many services on a person may type to find theirs. */
const MANY = 12;

const found = (services: Service[], search: string): Service[] => {
  const parts = search.toLowerCase().split(/\s+/).filter(Boolean);
  return services.filter(({ service_name, description = '', keywords = '', group = '' }) => {
    const all = `${service_name} ${description} ${keywords} ${group}`.toLowerCase();
    return parts.every((part) => all.includes(part));
  });
};

/** The services in their groups, in the order of the endpoint; and a field to find one where there are many. */
export function serviceFields(
  host: FeedbackForm,
  desk: Desk,
  services: Service[],
  words: FormWords,
): TemplateResult | string {
  if (host.service) return html`<input type="hidden" name="service_code" value=${host.service} />`;
  const { search, service, faults } = desk;
  const matches = found(services, search);
  // What was chosen stays, whatever is searched for afterwards.
  const shown = services.filter((one) => matches.includes(one) || one.service_code == service);
  const groups = new Map<string, Service[]>();
  for (const one of shown) groups.set(one.group ?? '', [...(groups.get(one.group ?? '') ?? []), one]);
  const options = (list: Service[]) =>
    list.map(
      ({ service_code, service_name }) =>
        html`<option value=${service_code} .selected=${service_code == service}>${service_name}</option>`,
    );
  const searched = (event: Event) => {
    desk.search = (event.target as HTMLInputElement).value;
    const only = found(services, desk.search);
    if (desk.search && only.length == 1) desk.service = only[0]!.service_code;
    host.requestUpdate();
  };
  const chosen = (event: Event) => {
    desk.service = (event.target as HTMLSelectElement).value;
    desk.faults = desk.faults.filter((fault) => fault.field != 'service_code');
    host.requestUpdate();
  };
  return html`${
    services.length > MANY
      ? html`<div class="field search">
          <label for="search"><b>${words.service}</b></label>
          <input
            id="search"
            type="search"
            part="field"
            autocomplete="off"
            placeholder=${words.searchService}
            aria-describedby="found"
            @input=${searched}
          />
          <p class="meta" id="found" role="status">${search ? words.servicesFound(matches.length) : ''}</p>
        </div>`
      : ''
  }${field(
    words,
    faults,
    {
      id: 'service_code',
      label: services.length > MANY ? words.chooseService : words.service,
      hint: services.find((one) => one.service_code == service)?.description,
    },
    ({ invalid, describedBy }) =>
      html`<select
        id="service_code"
        name="service_code"
        part="field"
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        aria-required="true"
        @change=${chosen}
      >
        <option value="" .selected=${!service}>${words.chooseService}</option>
        ${[...groups].map(([group, list]) =>
          group ? html`<optgroup label=${group}>${options(list)}</optgroup>` : options(list),
        )}
      </select>`,
  )}`;
}
