import { css, html, nothing, type TemplateResult } from 'lit';
import { deviationKind, dueAfter, onScale, type Figure, type Project, type ProjectPackage } from '../contract/index.js';
import { day, decimal, month, percent, type Words } from '../i18n/index.js';

/** A programme with what its package says about all of them. */
export interface ProgramData {
  project: Project;
  pack: ProjectPackage;
}

/** How far from the plan, in words, with the class that colours it; nothing where either figure is missing. */
export function deviation({ deviation: points }: Figure, { pack }: ProgramData, words: Words): unknown {
  if (points === undefined) return;
  const kind = deviationKind(points, pack._opd?.deviation);
  const number = decimal(words, Math.abs(points));
  return html`<b class=${kind}
    >${kind == 'ahead'
      ? words.aheadOf(number)
      : kind == 'behind'
        ? words.behind(number)
        : kind == 'far-behind'
          ? words.farBehind(number)
          : words.onPlan}</b
  >`;
}

/** "per 12 Nov 2026", or for which month nothing was reported. */
export const asOf = ({ percent: known, date }: Figure, words: Words): string =>
  !date ? '' : known === undefined ? words.forPeriod(month(words, date)) : `${words.asOf}\xa0${day(words, date)}`;

/** "rencana 70 %", with its own day where that is not the figure's. */
export const planLabel = ({ plan, date }: Figure, words: Words): string =>
  plan
    ? `${words.plan}\xa0${percent(words, plan.percent)}${plan.date.slice(0, 10) == date?.slice(0, 10) ? '' : ` (${day(words, plan.date)})`}`
    : '';

/** The head of a card: the number, then its sentence. */
export function figureSentence(figure: Figure, data: ProgramData, words: Words): TemplateResult {
  const known = figure.percent;
  const rest = asOf(figure, words);
  if (known === undefined)
    return html`<p class="unknown" part="sentence"><b>${words.physical} ${words.notReported}</b> ${rest}</p>`;
  const away = deviation(figure, data, words);
  return html`<p class="head" part="sentence">
    <b class="number">${percent(words, known)}</b>
    <span
      >${words.physical.toLowerCase()}${onScale(known) == known ? nothing : ` (${words.offScale})`},
      ${away && html`${away},`} ${rest}</span
    >
  </p>`;
}

/** Says that the figure is older than the publisher's own reporting cycle; nothing for a programme that has ended. */
export function overdue(figure: Figure, { project, pack }: ProgramData, words: Words, now: number): unknown {
  const cycle = pack._opd?.updateCycle;
  const [, count, unit] = /(\d+)([DWMY])/.exec(cycle ?? '') ?? [];
  if (
    !cycle ||
    !figure.date ||
    /^(maint|decom|cancel)/.test(project.status ?? '') ||
    (figure.percent ?? 0) >= 100 ||
    dueAfter(figure.date, cycle) > now
  )
    return;
  return html`<p class="notice">
    <b>${words.overdue(day(words, figure.date))}</b>
    ${figure.provenance.producer &&
    words.overdueCycle(figure.provenance.producer.name, words.every(+count!, unit as 'M'))}
  </p>`;
}

export const figureStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 12px 0 8px;
  }
  .number {
    flex: none;
    font-size: 38px;
    line-height: 40px;
  }
  .unknown {
    margin: 12px 0;
  }
  .unknown b {
    display: block;
    font-size: 20px;
    line-height: 26px;
  }
  .behind {
    color: var(--opd-warn, var(--_w));
  }
  .far-behind {
    color: var(--opd-bad, var(--_b));
  }
  .ahead,
  .on-plan {
    color: var(--opd-accent, var(--_a));
  }
  .notice {
    margin-top: 16px;
    padding: 12px 16px;
    border: 1px solid var(--opd-line, var(--_l));
    border-radius: var(--opd-control-radius, 6px);
    background: var(--opd-sunken, var(--_k));
  }
`;
