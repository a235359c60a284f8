import { dueAfter } from '../../contract/due.js';
import type { Figure } from '../../contract/progress.js';
import type { ProgressPackage, ProjectProgress } from '../../contract/project.js';
import { day } from '../../i18n/format.js';
import type { ProgramPartWords, Unit } from '../../i18n/id-program-parts.js';
import type { Words } from '../../i18n/id.js';

/** Says that the figure is older than the publisher's own reporting cycle, and who should have reported; nothing for a programme that has ended. */
export function overdueWords(
  { percent, date, provenance }: Figure,
  { status = '' }: ProjectProgress,
  { _opd }: Pick<ProgressPackage, '_opd'>,
  words: Words & ProgramPartWords,
): [late: string, who: string | undefined] | undefined {
  const cycle = _opd?.updateCycle;
  const ended = /^(maint|decom|cancel)/.test(status) || (percent ?? 0) >= 100;
  if (ended || !cycle || !date || dueAfter(date, cycle) > Date.now()) return;
  return [
    words.overdue(day(words, date)),
    provenance.producer && words.overdueBy(provenance.producer.name, cycle.slice(1, -1), cycle.slice(-1) as Unit),
  ];
}
