import { html } from 'hono/html';
import { decimal, moment, month as monthName } from '../../../i18n/index.js';
import type { Count } from '../../figures/count.js';
import { definitions } from '../../figures/definitions.js';
import type { Subject } from '../../figures/subject.js';
import { figuresOf, type Tally } from '../../figures/tally.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { INBOX, type SignedVisit } from '../route.js';
import { GROUPS, type Group } from './groups.js';

export interface Report {
  count: Count;
  /** One of the twelve months, such as 2026-10; missing: all of them. */
  month?: string;
}

/** An agency's own figures, or those of all agencies side by side. */
export function reportPage(visit: SignedVisit, { count, month }: Report): Markup {
  const { words, facts, officer, language } = visit;
  const { report, all } = words;
  const { periods, total, now } = count;
  const name = (each: string) =>
    each == periods.months.at(-1) ? report.running(monthName(all, each)) : monthName(all, each);
  const of = (subject: Subject): Tally => (month ? subject.months.get(month)! : subject.year);
  const whose =
    officer.agency == undefined ? report.allAgencies : (facts.agencies.get(officer.agency) ?? officer.agency);
  const number = (value: number) => decimal(all, value);

  return html`<h1>${report.title}</h1>
    <p>${foreign(whose)}, ${month ? name(month) : report.year.toLowerCase()}</p>
    <form method="get" action="${INBOX}laporan">
      <p class="buttons">
        <label
          >${report.period}
          <select name="bulan">
            <option value="">${report.year}</option>
            ${periods.months
              .map(
                (each) => html`<option value="${each}" ${each == month ? html`selected` : ''}>${name(each)}</option>`,
              )
              .reverse()}
          </select></label
        >
        <button class="quiet">${report.show}</button>
      </p>
    </form>
    ${of(total).asked ? tables() : html`<p>${report.none}</p>`}
    <p>${report.open(number(total.open), number(total.overdue))}</p>
    <section class="meta">
      <h2>${report.definitions}</h2>
      <ul>
        ${Object.values(definitions[language]).map((text) => html`<li>${text}</li>`)}
      </ul>
      <p>
        ${report.counted(moment(all, now))}
        <a href="/jawaban/${officer.agency ?? ''}${language == 'en' ? '?lang=en' : ''}">${report.wall}</a>.
      </p>
    </section>`;

  function tables(): Markup {
    const months = periods.months.map((each): Line => [name(each), total.months.get(each)!]).reverse();
    return html`${month ? '' : table(report.months, report.month, months)}
    ${GROUPS.filter(({ may }) => may.includes(officer.role)).map((group) =>
      table(report[group.title], report[group.column], linesOf(group)),
    )}`;
  }

  /** Most messages first. */
  function linesOf({ prefix, nameOf }: Group): Line[] {
    return [...count.subjects]
      .filter(([key, subject]) => key.startsWith(prefix) && of(subject).asked)
      .map(([key, subject]): Line => [nameOf(key.slice(prefix.length), visit), of(subject)])
      .sort(([, a], [, b]) => b.asked - a.asked);
  }

  function table(title: string, column: string, lines: Line[]): Markup {
    const head = [report.asked, report.answered, report.closed, report.speed, report.overdue];
    const row = ([text, tally]: Line, isTotal = false) => {
      const { asked, answered, closed, medianReplyDays: days } = figuresOf(tally);
      const cells = [asked, answered, closed].map(number);
      return html`<tr>
        <th scope="row">${isTotal ? report.total : foreign(text)}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
        <td>${days == undefined ? report.unknown : report.days(days)}</td>
        <td ${tally.overdue ? html`class="bad"` : ''}>${number(tally.overdue)}</td>
      </tr>`;
    };
    return html`<div class="wide" role="region" aria-label="${title}" tabindex="0">
      <table class="figures">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${column}</th>
            ${head.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => row(line))}
        </tbody>
        <tfoot>
          ${row(['', of(total)], true)}
        </tfoot>
      </table>
    </div>`;
  }
}

type Line = readonly [name: string, tally: Tally];
