import { html } from 'hono/html';
import { KINDS } from '../../../contract/index.js';
import type { Filter } from '../../desk/filter.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import type { Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import { isNarrowed, listAddress, NAMES, trayName, type Place } from './place.js';

type Option = readonly [value: string, name: string];

const choice = (
  name: string,
  label: string,
  any: string,
  options: readonly Option[],
  chosen: string | undefined,
): Markup =>
  html`<label
    ><span class="unseen">${label}</span
    ><select name="${name}">
      <option value="">${any}</option>
      ${options.map(
        ([value, text]) => html`<option value="${value}" ${value == chosen ? html`selected` : ''}>${text}</option>`,
      )}
      ${
        // What is not in the lists any more, such as a service of last year, stays chosen.
        chosen != undefined && !options.some(([value]) => value == chosen)
          ? html`<option value="${chosen}" selected>${chosen}</option>`
          : ''
      }
    </select></label
  >`;

const flag = (name: string, label: string, on: boolean | undefined): Markup =>
  html`<label><input type="checkbox" name="${name}" value="1" ${on ? html`checked` : ''} /> ${label}</label>`;

interface Narrowed {
  visit: SignedVisit;
  place: Place;
  /** Agencies to narrow by. */
  agencies: Agencies;
}

/** The form that narrows the list, by the address alone. */
export function filtersOf({ visit, place: { filter }, agencies }: Narrowed): Markup {
  const { words, facts, officer } = visit;
  const { messages } = words;
  const isCoordinator = officer.role == 'coordinator';
  const own = [...facts.programs].filter(
    ([id, agency]) => isCoordinator || agency == officer.agency || id == filter.program,
  );
  const rest: (keyof Filter)[] = [
    'service',
    'program',
    'overdue',
    'mine',
    ...(isCoordinator ? ['agency' as const] : []),
  ];
  const districts = facts.districts.map(({ name }): Option => [name, name]);
  return html`<form method="get" action="${INBOX}" role="search" aria-label="${messages.filters}" class="filters">
    <input type="hidden" name="${NAMES.tray}" value="${trayName(filter.tray)}" />
    <div class="fields">
      ${choice(
        NAMES.kind,
        messages.kind,
        messages.anyKind,
        KINDS.map((kind): Option => [kind, messages.kinds[kind]]),
        filter.kind,
      )}
      ${choice(NAMES.district, messages.district, messages.anyDistrict, districts, filter.district)}
    </div>
    <div class="seek">
      <input
        type="search"
        name="${NAMES.query}"
        value="${filter.query ?? ''}"
        placeholder="${messages.search}"
        aria-label="${messages.search}"
        maxlength="200"
        autocomplete="off"
      />
      <button class="quiet">${messages.show}</button>
    </div>
    <details ${rest.some((field) => filter[field]) ? html`open` : ''}>
      <summary>${messages.more}</summary>
      <div class="fields">
        ${
          isCoordinator
            ? choice(
                NAMES.agency,
                messages.agency,
                messages.anyAgency,
                [['none', messages.noAgency], ...agencies],
                filter.agency,
              )
            : ''
        }
        ${choice(
          NAMES.service,
          messages.service,
          messages.anyService,
          [...facts.services.values()].map(({ service_code, service_name }): Option => [service_code, service_name]),
          filter.service,
        )}
        ${choice(
          NAMES.program,
          messages.program,
          messages.anyProgram,
          own.map(([id]): Option => [id, facts.titles.get(id) ?? id]),
          filter.program,
        )}
      </div>
      ${flag(NAMES.overdue, messages.overdue, filter.overdue)}
      ${isCoordinator ? '' : flag(NAMES.mine, messages.mine, filter.mine)}
    </details>
    ${
      isNarrowed(filter)
        ? html`<p class="narrowed">
            ${filter.query ? html`${foreign(`“${filter.query}”`)} ` : ''}<a
              href="${listAddress({ filter: { tray: filter.tray } })}"
              >${messages.reset}</a
            >
          </p>`
        : ''
    }
  </form>`;
}
