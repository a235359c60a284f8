import { money } from '../../../contract/project-facts.js';
import { day, decimal, exactAmount, percent } from '../../../i18n/index.js';
import { isObject, type Json } from '../../json.js';
import type { DayFigure, FieldChange, FigureChange, ItemChange, ProgramChange } from './difference.js';
import type { DifferenceWords } from './words.js';

/** Figures of one programme that are told one by one; a table read with another column changes all of them. */
const MOST = 4;

const value = ({ all }: DifferenceWords, figure: DayFigure | undefined): string =>
  figure?.percent === undefined ? all.notReported : percent(all, figure.percent);

/** "fisik 57 % → 62 % (12 Nov 2026)". */
function figureWords({ metric, agency, kind, before, after, falls }: FigureChange, words: DifferenceWords): string {
  const name = [words.metrics[metric], agency].filter(Boolean).join(' ');
  const { date } = after ?? before!;
  const on = day(words.all, date);
  const [old, now] = [value(words, before), value(words, after)];
  if (kind == 'corrected') return `${name} ${on} ${words.corrected(`${old} → ${now}`)}`;
  if (kind == 'filled-in') return `${name} ${on} ${words.filledIn(now)}`;
  if (kind == 'withdrawn') return `${name} ${on} ${words.withdrawn(old)}`;
  return before
    ? `${name} ${old} → ${now} (${on})${falls ? `, ${words.falls}` : ''}`
    : `${name} ${now} (${on}), ${words.firstFigure}`;
}

const statusName = (code: string, statuses: Record<string, string>): string =>
  (Object.hasOwn(statuses, code) && statuses[code]) || code;

/** A value that is short enough to be said. */
function saidValue(field: string, said: Json | undefined, { all, none }: DifferenceWords): string | undefined {
  if (said === undefined) return none;
  if (field == 'budget') {
    const { amount: total, currency } = (isObject(said) && money(said.amount, '')) || {};
    return total === undefined ? undefined : exactAmount(all, total, currency!);
  }
  if (typeof said != 'string') return;
  return field == 'status' ? statusName(said, all.statuses) : said;
}

/** What people call a field; one that has no word of ours has its own. */
export const fieldName = (field: string, { fields }: DifferenceWords): string =>
  (Object.hasOwn(fields, field) && fields[field]) || field;

/** "tahap Persiapan → Pelaksanaan", "uraian". */
function fieldWords({ field, ...change }: FieldChange, words: DifferenceWords): string {
  const name = fieldName(field, words);
  if (!('before' in change || 'after' in change)) return name;
  const [old, now] = [saidValue(field, change.before, words), saidValue(field, change.after, words)];
  return old === undefined || now === undefined || old == now ? name : `${name} ${old} → ${now}`;
}

/** What is another in a programme, each part by itself. */
export function programWords({ figures, plans, fields }: ProgramChange, words: DifferenceWords): string[] {
  const more = figures.length - MOST;
  const count = (number: number) => decimal(words.all, number);
  return [
    ...figures.slice(0, MOST).map((change) => figureWords(change, words)),
    ...(more > 0 ? [words.moreFigures(count(more))] : []),
    ...(plans ? [words.plans(count(plans))] : []),
    ...fields.map((change) => fieldWords(change, words)),
  ];
}

export const itemWords = ({ fields }: ItemChange, words: DifferenceWords): string[] =>
  fields.map((change) => fieldWords(change, words));
