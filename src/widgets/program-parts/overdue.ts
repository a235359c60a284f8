import { html } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import type { Figure } from '../../contract/progress.js';
import { dueAfter } from '../../contract/due.js';
import type { Unit } from '../../i18n/id-program-parts.js';
import { day } from '../../i18n/format.js';
import type { PartWords } from './words.js';

/** Says that the figure is older than the publisher's own reporting cycle; nothing for a programme that has ended. */
export function overdue({ percent, date, provenance }: Figure, program: Program, words: PartWords): unknown {
  const { status = '' } = program.project;
  const cycle = program.pack._opd?.updateCycle;
  const ended = /^(maint|decom|cancel)/.test(status) || (percent ?? 0) >= 100;
  if (ended || !cycle || !date || dueAfter(date, cycle) > Date.now()) return '';
  return html`<p class="notice">
    <b>${words.overdue(day(words, date))}</b>
    ${provenance.producer && words.overdueBy(provenance.producer.name, cycle.slice(1, -1), cycle.slice(-1) as Unit)}
  </p>`;
}
