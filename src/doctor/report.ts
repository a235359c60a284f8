import type { DoctorWords } from '../i18n/id-doctor.js';
import type { Findings } from './check.js';
import { selectorOf } from './selector.js';
import { told } from './words.js';
import { versionsHere } from './check-scripts.js';

/** All that was found as plain text, for a message to whoever can mend it. */
export function reportOf({ faults, whole, fine }: Findings, words: DoctorWords): string {
  const lines = [
    words.report,
    `${words.page}: ${location.href.replace(/#.*/, '')}`,
    `${words.checkedAt}: ${new Date().toISOString()}, opd-widgets ${versionsHere().join(', ') || '–'}`,
    words.summary(faults.filter(({ note }) => !note).length, whole),
  ];
  faults.forEach((fault, index) => {
    const [title, why, remedy] = told(words, fault);
    const place = fault.at && selectorOf(fault.at);
    lines.push('', `${index + 1}. ${title}${fault.note ? ` (${words.note})` : ''}${place ? ` – ${place}` : ''}`);
    lines.push(why, remedy, ...(fault.code ? [fault.code] : []));
  });
  return [...lines, '', `${words.inOrder}: ${fine.join(' · ')}`].join('\n').replaceAll('`', '');
}
