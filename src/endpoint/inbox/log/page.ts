import { html } from 'hono/html';
import { moment } from '../../../i18n/format.js';
import type { Stage } from '../../../contract/index.js';
import { ACTS } from '../../audit/log-entry.js';
import { detailOf, type LogCursor, type LogLine } from '../../audit/read-log.js';
import { cleanText } from '../../feedback/clean-text.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { INBOX, type SignedVisit } from '../route.js';
import { addressOf } from './filter.js';

export interface LogPage {
  /** Names of officers by id. */
  names: ReadonlyMap<number, string>;
  lines: readonly LogLine[];
  next?: LogCursor;
}

/** The log, newest first: who did what and when, never what anybody wrote. */
export function logPage({ words, url, facts }: SignedVisit, { names, lines, next }: LogPage): Markup {
  const { log, all } = words;
  const { stages } = words.message;
  const asked = url.searchParams;
  const field = (name: string, label: string, type: string) =>
    html`<label
      >${label} <input name="${name}" type="${type}" value="${cleanText(asked.get(name)) ?? ''}" autocomplete="off"
    /></label>`;
  return html`<h1>${log.title}</h1>
    <p>${log.about}</p>
    <form method="get" role="search" class="filter">
      <label
        >${log.act}
        <select name="perbuatan">
          <option value="">${log.every}</option>
          ${ACTS.map(
            (act) =>
              html`<option value="${act}" ${act == asked.get('perbuatan') ? html`selected` : ''}>
                ${log.acts[act]}
              </option>`,
          )}
        </select></label
      >
      ${field('akun', log.login, 'text')} ${field('pesan', log.message, 'text')} ${field('dari', log.from, 'date')}
      ${field('sampai', log.to, 'date')}
      <button>${log.show}</button>
    </form>
    ${
      lines.length
        ? html`<div class="wide" role="region" aria-label="${log.title}" tabindex="0">
            <table>
              <thead>
                <tr>
                  ${[log.when, log.who, log.act, log.message, log.detail].map((name) => html`<th scope="col">${name}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${lines.map(
                  (line) =>
                    html`<tr>
                      <td><time datetime="${new Date(line.at).toISOString()}">${moment(all, line.at)}</time></td>
                      <td data-label="${log.who}">${whoOf(line)}</td>
                      <td data-label="${log.act}">${log.acts[line.act] ?? foreign(line.act)}</td>
                      ${cell(log.message, line.message)} ${cell(log.detail, saidOf(line))}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : html`<p>${log.none}</p>`
    }
    <p class="buttons">
      ${next ? html`<a href="${INBOX}log${addressOf(asked, next)}" rel="next">${log.older}</a>` : ''}
      ${lines.length ? html`<a href="${INBOX}log.csv${addressOf(asked)}" download>${log.csv}</a>` : ''}
    </p>`;

  /** A phone shows no name of a column where there is nothing in it. */
  function cell(name: string, value: number | undefined | Markup[]): Markup {
    const isEmpty = value == undefined || (Array.isArray(value) && !value.length);
    return isEmpty ? html`<td></td>` : html`<td data-label="${name}">${value}</td>`;
  }

  function whoOf({ login, role, agency, act }: LogLine): Markup {
    if (login == undefined) return html`${log.nobody[act] ?? log.byCommand}`;
    const of = agency == undefined ? '' : (facts.agencies.get(agency) ?? agency);
    return html`${foreign(login)}, ${log.roles[role ?? ''] ?? foreign(role ?? '')}${of && html`, ${foreign(of)}`}`;
  }

  function saidOf(line: LogLine): Markup[] {
    // The number of an event tells a reader nothing; it is in the CSV.
    const told = detailOf(line).filter(([name]) => name != 'event');
    return told.map(
      ([name, value], index) =>
        html`${index ? ', ' : ''}${log.details[name] ?? foreign(name)} ${foreign(valueOf(line, name, value))}`,
    );
  }

  /** A code in words, where it has some. */
  function valueOf({ act }: LogLine, name: string, value: string): string {
    if (name == 'role') return log.roles[value] ?? value;
    if (name == 'stage') return stages[value as Stage] ?? value;
    if (name == 'login' || name == 'key') return value;
    if (name == 'to' && act == 'assigned') return names.get(Number(value)) ?? value;
    if (name == 'fields') return value.split('+').map(codeOf).join(', ');
    return facts.agencies.get(value) ?? codeOf(value);
  }

  function codeOf(value: string): string {
    return Object.hasOwn(log.values, value) ? log.values[value]! : value;
  }
}
