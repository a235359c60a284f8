import { onScale, type Figure } from '../../contract/progress.js';
import { percent } from '../../i18n/format.js';
import type { ProgramPartWords } from '../../i18n/id-program-parts.js';
import type { Words } from '../../i18n/id.js';
import { asOf } from './figure-words.js';
import { joined } from './joined.js';

/**
 * Day, producer and that it is a sample, of a figure that stands below another: each is said where the head figure does not say
 * the same. @param name what the figure is called; an agency's own share does not name it twice
 */
export function apartFrom(head: Figure, figure: Figure, name: string, words: Words): string {
  const { date, provenance } = figure;
  const producer = provenance.producer?.name;
  return joined(
    ', ',
    date != head.date && asOf(figure, words),
    producer != head.provenance.producer?.name && producer != name && producer,
    provenance.sample && !head.provenance.sample && words.sample,
  );
}

/** "130 % ada di luar 0–100 %; ditulis sesuai laporan.", where a bar cannot show the figure. */
export const offScaleWords = ({ percent: known }: Figure, words: Words & ProgramPartWords): string | undefined =>
  known == null || onScale(known) == known ? undefined : words.offScale(percent(words, known));
