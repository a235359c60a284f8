import { figureOf, percentOf, dateOf, observationsOf } from '../../../contract/progress.js';
import type { ProjectFacts } from '../../../contract/project-facts.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { day, percent } from '../../../i18n/format.js';
import { bakedInline, bakedProgram } from '../../../widgets/in-words/baked.js';
import { asOf } from '../../../widgets/in-words/figure-words.js';
import { programInWords, type ProgramDocument } from '../../../widgets/in-words/program.js';

/** What stands in a programme's card or meter. @param href where its title leads; nowhere inside another link */
export const programInside = (found: ProgramDocument, words: AllWords, now: number, href?: string): string =>
  bakedProgram(programInWords(found, words, now), href);

/** What a meter in a sentence keeps of the day its article was written; each is set once and stays. */
export interface Then {
  /** The article's day: "2026-11-03". */
  asOf: string;
  /** Percent as it was known then; missing: not reported. */
  value?: number;
}

/** A programme as it had been reported until a day. */
const until = ({ project, pack }: ProgramDocument, last: string): ProgramDocument => ({
  pack,
  project: { ...project, metrics: cut(project.metrics, last), forecasts: cut(project.forecasts, last) },
});

const cut = (metrics: ProjectFacts['metrics'], last: string): ProjectFacts['metrics'] =>
  metrics?.map((metric) => ({
    ...metric,
    observations: metric.observations?.filter((item) => (dateOf(item) ?? '').slice(0, 10) <= last),
  }));

/** The percent that was known on a day. */
export const percentAt = (found: ProgramDocument, last: string, now: number): number | undefined =>
  figureOf(until(found, last).project, 'physicalProgress', now).percent;

/**
 * What stands in a meter in a sentence: the figure of then with its own day; with the article's, where the publisher has
 * corrected or removed it since.
 */
export function inlineInside(found: ProgramDocument, then: Then, words: AllWords, now: number, href?: string): string {
  const reported = observationsOf(found.project.metrics, 'physicalProgress')
    .filter((item) => dateOf(item)!.slice(0, 10) <= then.asOf && percentOf(item) == then.value)
    .pop();
  const last = reported ? dateOf(reported)!.slice(0, 10) : then.asOf;
  const past = until(found, last);
  const said = programInWords(past, words, now);
  const value = then.value == null ? words.notReported : percent(words, then.value);
  const date = reported
    ? asOf(figureOf(past.project, 'physicalProgress', now), words)
    : `${words.asOf}\xa0${day(words, then.asOf)}`;
  return bakedInline({ ...said, physical: { ...said.physical, value } }, date, href);
}
