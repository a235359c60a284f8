import { figureOf, onScale, type Figure } from '../../contract/progress.js';
import type { ProjectFacts } from '../../contract/project-facts.js';
import type { ProgressPackage } from '../../contract/project.js';
import { day, percent } from '../../i18n/format.js';
import type { AllWords } from '../../i18n/all-words.js';
import { endingWords } from './ending.js';
import { factsInWords } from './facts.js';
import { asOf, deviationWords } from './figure-words.js';
import { joined } from './joined.js';
import { kicker } from './kicker.js';
import { overdueWords } from './overdue.js';
import { planWords } from './plan-words.js';

/** A programme as it stands in a document: the project, and what its package says of all. */
export interface ProgramDocument {
  project: ProjectFacts;
  pack: Pick<ProgressPackage, '_opd' | 'publishedDate'>;
}

/** One figure: fact and plan on a scale from 0 to 100, and in words. */
export interface FigureInWords {
  /** "Fisik", "Keuangan". */
  name: string;
  /** "62 %", or "belum dilaporkan". */
  value: string;
  /** Where the bar ends, 0 to 100; missing where nothing is reported. */
  fill?: number;
  /** Where the tick of the plan stands, 0 to 100. */
  plan?: number;
  /** "rencana 70 %"; empty without a plan. */
  planned: string;
}

/** Everything that a card says, as plain text: for places where no element runs. */
export interface ProgramInWords {
  id: string;
  title: string;
  /** "Dinas PUPR · Smart Living". */
  kicker: string;
  /** "Fisik 62 %, 8 poin di belakang rencana, per 12 Nov 2026", whole in itself. */
  sentence: string;
  /** What stands beside the big number: "fisik, 8 poin di belakang rencana, per 12 Nov 2026". */
  beside: string;
  /** How the deviation is coloured: "ahead", "on-plan", "behind", "far-behind". */
  kind?: string;
  /** The words of `beside` that are coloured: "8 poin di belakang rencana". */
  deviation?: string;
  physical: FigureInWords;
  /** Missing where nothing is planned or reported. */
  financial?: FigureInWords;
  /** "dibatalkan", where the programme will not be finished. */
  ending?: string;
  /** "Belum diperbarui sejak 12 Nov 2026. Dinas PUPR semestinya melapor tiap bulan." */
  overdue?: string;
  /** "Pagu" → "Rp1,25 miliar · APBD 2026", and so on. */
  facts: [name: string, said: string][];
  /** Who says so: "Dinas PUPR". */
  producer?: string;
  /** Day of the figure, as it is written in the document. */
  date?: string;
  /** Percent as reported. */
  percent?: number;
  /** "Dinas PUPR · 12 Nov 2026 · contoh". */
  foot: string;
  /** "contoh", where the figure is made up. */
  sample?: string;
  /** The publisher's own page. */
  page?: string;
}

const figureInWords = (name: string, figure: Figure, words: AllWords): FigureInWords => ({
  name,
  value: figure.percent == null ? words.notReported : percent(words, figure.percent),
  fill: figure.percent == null ? undefined : onScale(figure.percent),
  plan: figure.plan && onScale(figure.plan.percent),
  planned: planWords(figure, words),
});

/** What a programme's card says, in the words of one language. @param now milliseconds since 1970 */
export function programInWords({ project, pack }: ProgramDocument, words: AllWords, now: number): ProgramInWords {
  const physical = figureOf(project, 'physicalProgress', now);
  const financial = figureOf(project, 'financialProgress', now);
  const [kind, deviation] = deviationWords(physical, { pack }, words) ?? [];
  const { percent: known, date, provenance } = physical;
  const sample = provenance.sample ? words.sample : undefined;
  const ending = endingWords(project, words);
  const head = figureInWords(words.physical, physical, words);
  return {
    id: project.id,
    title: project.title,
    kicker: kicker(project, words),
    sentence: joined('; ', joined(', ', `${head.name} ${head.value}`, deviation, asOf(physical, words)), ending),
    beside:
      known == null
        ? asOf(physical, words)
        : joined(', ', words.physical.toLowerCase(), deviation, asOf(physical, words)),
    kind,
    deviation,
    physical: head,
    financial: financial.date || financial.plan ? figureInWords(words.financial, financial, words) : undefined,
    ending,
    overdue: joined(' ', ...(overdueWords(physical, project, pack, words) ?? [])) || undefined,
    facts: factsInWords(project, words),
    producer: provenance.producer?.name,
    date,
    percent: known,
    foot: joined(' · ', provenance.producer?.name, known != null && date && day(words, date), sample),
    sample,
    page: project._opd?.page,
  };
}
