/** A figure inside an article says what it was when the article appeared: built as one file of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Program } from '../../client/index.js';
import { mergedInto } from '../../contract/merged-into.js';
import { figureOf } from '../../contract/progress.js';
import { record } from '../../contract/read.js';
import { adding } from '../../i18n/all-words.js';
import { day, percent } from '../../i18n/format.js';
import { idLivingSentence } from '../../i18n/id-living-sentence.js';
import type { Words } from '../../i18n/id.js';
import { joined } from '../in-words/joined.js';
import type { ProgressMeter } from '../progress-meter.js';
import { dayOfArticle, percentThen } from './then.js';

export const styles = '';

const wordsOf = adding(idLivingSentence);
const readMerged = record({ _opd: record({ mergedInto }) });

/** Whether the sentence goes on from the text before the tag. */
const goesOn = ({ previousSibling }: Node): boolean => /[^\s.!?:"”]\s*$/.test(previousSibling?.textContent ?? '');

/**
 * "Saat artikel ini terbit (3 Nov 2026) 45 %, kini 62 %": no number in an article changes without a word. Nothing where the tag
 * names no day.
 * @param bar the figure as a drawing
 */
export function sentence(
  host: ProgressMeter,
  program: Program,
  words: Words,
  bar: unknown,
): TemplateResult | undefined {
  const written = dayOfArticle(host);
  if (!written) return;
  const said = wordsOf(words);
  const { percent: now, date = '' } = figureOf(program.project, 'physicalProgress', Date.now());
  const then = percentThen(host, program, written);
  const isNewer = date.slice(0, 10) > written;
  const value = (known: number | undefined) => (known == null ? words.notReported : percent(words, known));
  const current = html`<b part="sentence">${value(now)}${bar}</b>`;
  if (!isNewer && now == then) return current;
  const published = said.published(day(words, written));
  const way = !isNewer ? said.corrected : now == then ? said.still : words.now;
  return html`${goesOn(host) ? published.charAt(0).toLowerCase() + published.slice(1) : published}
    <strong>${value(then)}</strong>, ${way} ${current}`;
}

/** What has become of the programme since: no newer figure, another name, part of another programme. */
export function since(host: ProgressMeter, { project, json, base }: Program, words: Words): string {
  const said = wordsOf(words);
  const written = dayOfArticle(host) ?? '';
  const { date = '' } = figureOf(project, 'physicalProgress', Date.now());
  const merged = readMerged(json, base)?._opd?.mergedInto?.title;
  return joined(
    '; ',
    date && date.slice(0, 10) <= written && said.noNewer,
    host.knownAs && host.knownAs != project.title && said.renamed(project.title),
    merged && said.merged(merged),
  );
}
