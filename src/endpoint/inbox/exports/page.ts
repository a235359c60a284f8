import { html } from 'hono/html';
import { KINDS } from '../../../contract/index.js';
import type { Markup } from '../../publisher/report/markup.js';
import type { Agencies } from '../receivers.js';
import { INBOX, type SignedVisit } from '../route.js';
import { readFilter, TRAYS, type TrayName } from './filter.js';
import { FORMATS } from './stream.js';

type Option = readonly [value: string, name: string];

const choice = (name: string, label: string, options: readonly Option[], chosen = ''): Markup =>
  html`<label
    >${label}
    <select name="${name}">
      ${options.map(
        ([value, text]) => html`<option value="${value}" ${value == chosen ? html`selected` : ''}>${text}</option>`,
      )}
    </select></label
  >`;

const tick = (name: string, label: string, on = false, hint = ''): Markup =>
  html`<label
      ><input
        type="checkbox"
        name="${name}"
        value="1"
        ${on ? html`checked` : ''}
        ${hint ? html`aria-describedby="${name}-ket"` : ''}
      />
      ${label}</label
    >${hint ? html`<p class="hint" id="${name}-ket">${hint}</p>` : ''}`;

/**
 * What to download: the filter of the list, the kind of file, and what goes along only when somebody says so.
 * @param sent the form, where nothing fitted it
 */
export function exportPage(
  { words: { exports: words, messages }, facts, officer, url }: SignedVisit,
  agencies: Agencies,
  sent?: URLSearchParams,
): Markup {
  const { tray, filter } = readFilter(sent ?? url.searchParams);
  const wanted = FORMATS.find((known) => known == sent?.get('bentuk')) ?? FORMATS[0];
  const isCoordinator = officer.role == 'coordinator';
  const programs = [...facts.programs].filter(([, agency]) => isCoordinator || agency == officer.agency);
  const services = [...facts.services.values()];
  return html`<h1>${words.title}</h1>
    <p>${isCoordinator ? words.aboutAll : words.about}</p>
    ${sent && html`<p class="notice warn" role="alert">${words.nothing}</p>`}
    <form method="post" action="${INBOX}ekspor">
      <fieldset>
        <legend>${words.which}</legend>
        <div class="fields">
          ${choice(
            'kotak',
            words.tray,
            (Object.keys(TRAYS) as TrayName[]).map((name) => [
              name,
              name == 'semua' ? words.allTrays : messages.trays[TRAYS[name][0]],
            ]),
            tray,
          )}
          ${choice('jenis', messages.kind, [['', messages.anyKind], ...KINDS.map((kind): Option => [kind, messages.kinds[kind]])], filter.kind)}
          ${
            isCoordinator
              ? choice(
                  'dinas',
                  messages.agency,
                  [['', messages.anyAgency], ['none', messages.noAgency], ...agencies],
                  filter.agency,
                )
              : ''
          }
          ${choice(
            'layanan',
            messages.service,
            [
              ['', messages.anyService],
              ...services.map(({ service_code, service_name }): Option => [service_code, service_name]),
            ],
            filter.service,
          )}
          ${choice('program', messages.program, [['', messages.anyProgram], ...programs.map(([id]): Option => [id, facts.titles.get(id) ?? id])], filter.program)}
          ${choice(
            'kecamatan',
            messages.district,
            [['', messages.anyDistrict], ...facts.districts.map(({ name }): Option => [name, name])],
            filter.district,
          )}
          <label
            >${words.query} <input type="search" name="cari" value="${filter.query ?? ''}" maxlength="200"
          /></label>
        </div>
        ${tick('lewat', messages.overdue, filter.overdue)}
        ${isCoordinator ? '' : tick('saya', messages.mine, filter.mine)}
      </fieldset>
      <fieldset>
        <legend>${words.format}</legend>
        ${FORMATS.map(
          (format) =>
            html`<label
                ><input
                  type="radio"
                  name="bentuk"
                  value="${format}"
                  aria-describedby="bentuk-${format}"
                  ${format == wanted ? html`checked` : ''}
                />
                ${words.formats[format]}</label
              >
              <p class="hint" id="bentuk-${format}">${words.formatHints[format]}</p>`,
        )}
        <p class="hint">${words.defused}</p>
      </fieldset>
      <fieldset>
        <legend>${words.more}</legend>
        ${tick('pengirim', words.senders, sent?.has('pengirim'), words.sendersHint)}
        ${isCoordinator ? '' : tick('rahasia', words.secret, sent?.has('rahasia'), words.secretHint)}
      </fieldset>
      <button>${words.download}</button>
    </form>`;
}
