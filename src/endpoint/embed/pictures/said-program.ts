import { figureOf, readProgressPackage } from '../../../contract/index.js';
import { readProjectFacts } from '../../../contract/project-facts.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { percent } from '../../../i18n/format.js';
import { asOf } from '../../../widgets/in-words/figure-words.js';
import { joined } from '../../../widgets/in-words/joined.js';
import { overdueWords } from '../../../widgets/in-words/overdue.js';
import { programInWords, type ProgramDocument, type ProgramInWords } from '../../../widgets/in-words/program.js';
import type { Bytes } from '../../stored-file.js';

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

/** Links in a picture lead nowhere, so it does not matter where the document stands. */
const BASE = 'https://endpoint.invalid/v1/';

/** Reads one programme's document; missing where it holds no such programme. */
export function programDocument(body: Bytes, id: string): ProgramDocument | undefined {
  const json = JSON.parse(new TextDecoder().decode(body)) as { projects?: ({ id?: unknown } | null)[] };
  const read = readProgressPackage(json, BASE);
  if (!read.ok) return;
  const { projects, ...pack } = read.value;
  const project = projects?.find((found) => found.id == id);
  const raw = json.projects?.find((found) => found?.id === id);
  return project && { project: readProjectFacts(project, raw, BASE), pack };
}

/** A programme in the words of one language. @param now milliseconds since 1970 */
export function saidProgram(document: ProgramDocument, words: AllWords, now: number): SaidProgram {
  const { project, pack } = document;
  const physical = figureOf(project, 'physicalProgress', now);
  const money = figureOf(project, 'financialProgress', now);
  const said = programInWords(document, words, now);
  const [late, who] = overdueWords(physical, project, pack, words) ?? [];
  const producer = money.provenance.producer?.name;
  return {
    ...said,
    late,
    who,
    offScale:
      physical.percent != null && physical.percent != said.physical.fill
        ? words.offScale(percent(words, physical.percent))
        : undefined,
    source: joined(
      ', ',
      money.date != physical.date && asOf(money, words),
      producer != said.producer && producer,
      money.provenance.sample && !physical.provenance.sample && words.sample,
    ),
  };
}
