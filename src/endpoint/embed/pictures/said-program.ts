import { figureOf } from '../../../contract/index.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { overdueWords } from '../../../widgets/in-words/overdue.js';
import { programInWords, type ProgramDocument, type ProgramInWords } from '../../../widgets/in-words/program.js';
import { apartFrom, offScaleWords } from '../../../widgets/in-words/second-figure.js';

/** What a picture says of a programme. */
export interface SaidProgram extends ProgramInWords {
  /** The two sentences of `overdue`. */
  late?: string;
  who?: string;
  /** "130 % ada di luar 0–100 %; ditulis sesuai laporan." */
  offScale?: string;
  /** Day, producer and "contoh" of the second figure, where they are not those of the first. */
  source?: string;
}

/** A programme in the words of one language. @param now milliseconds since 1970 */
export function saidProgram(document: ProgramDocument, words: AllWords, now: number): SaidProgram {
  const { project, pack } = document;
  const physical = figureOf(project, 'physicalProgress', now);
  const money = figureOf(project, 'financialProgress', now);
  const said = programInWords(document, words, now);
  const [late, who] = overdueWords(physical, project, pack, words) ?? [];
  return {
    ...said,
    late,
    who,
    offScale: offScaleWords(physical, words),
    source: apartFrom(physical, money, words.financial, words),
  };
}
