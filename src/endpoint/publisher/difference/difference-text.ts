import { decimal } from '../../../i18n/index.js';
import { oneLine } from '../report/one-line.js';
import { fieldName, itemWords, programWords } from './change-words.js';
import { isUnchanged } from './difference-of.js';
import type { Difference, Named } from './difference.js';
import { differenceWords, type DifferenceWords } from './words.js';

/** Programmes with a line of their own, and names in a line: a whole report fits on a screen. */
const LINES = 5;
const NAMES = 3;
/** Characters of a name, and of a line. */
const NAME = 60;
const LINE = 180;

const cut = (text: string, most: number): string => {
  const line = oneLine(text);
  return line.length > most ? `${oneLine(line.slice(0, most - 1))}…` : line;
};

/** What is told in the terminal, in one language. */
function lines(difference: Difference, words: DifferenceWords): string[] {
  const { first, programs, news, agencies, settings, pictures } = difference;
  if (isUnchanged(difference)) return [words.nothing];
  const count = (number: number) => decimal(words.all, number);
  const more = (all: unknown[], most: number) => (all.length > most ? [words.more(count(all.length - most))] : []);
  const list = (said: string, things: Named[]): string[] =>
    things.length
      ? [
          `${said}: ${[...things.slice(0, NAMES).map(({ name }) => cut(name, NAME)), ...more(things, NAMES)].join(', ')}`,
        ]
      : [];
  const told = (items: { name: string; said: string[] }[], most: number): string[] => [
    ...items.slice(0, most).map(({ name, said }) => `  ${cut(`${cut(name, NAME)}: ${said.join(', ')}`, LINE)}`),
    ...more(items, most).map((rest) => `  … ${rest}`),
  ];
  const changed = programs.changed.map((change) => ({ name: change.name, said: programWords(change, words) }));
  const changedAgencies = agencies.changed.map((change) => ({ name: change.name, said: itemWords(change, words) }));
  return [
    ...(first ? [words.first] : []),
    ...(changed.length ? [`${words.changed(words.programs(count(changed.length)))}:`, ...told(changed, LINES)] : []),
    ...list(words.added(words.programs(count(programs.added.length))), programs.added),
    ...list(words.gone(words.programs(count(programs.gone.length))), programs.gone),
    ...list(words.added(words.news(count(news.added.length))), news.added),
    ...list(words.changed(words.news(count(news.changed.length))), news.changed),
    ...list(words.gone(words.news(count(news.gone.length))), news.gone),
    ...list(words.added(words.agencies(count(agencies.added.length))), agencies.added),
    ...told(changedAgencies, 1),
    ...list(words.gone(words.agencies(count(agencies.gone.length))), agencies.gone),
    ...(settings.length
      ? [cut(`${words.settings}: ${settings.map((field) => fieldName(field, words)).join(', ')}`, LINE)]
      : []),
    ...(pictures ? [words.pictures(count(pictures))] : []),
  ];
}

/** A difference for the terminal: Indonesian, then English, in at most 40 lines. */
export const differenceText = (difference: Difference): string =>
  [...lines(difference, differenceWords.id), '', ...lines(difference, differenceWords.en)].join('\n');
