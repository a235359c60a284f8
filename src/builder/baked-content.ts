import type { NewsItem } from '../contract/news.js';
import { figureOf } from '../contract/progress.js';
import { wholeWords } from '../i18n/whole.js';
import { bakedInline, bakedNews, bakedProgram } from '../widgets/in-words/baked.js';
import { escapeMarkup } from '../widgets/in-words/escape.js';
import { asOf } from '../widgets/in-words/figure-words.js';
import { joined } from '../widgets/in-words/joined.js';
import { programInWords } from '../widgets/in-words/program.js';
import { embedAddress } from './addresses.js';
import type { Choice } from './choice.js';
import type { EndpointData } from './endpoint-data.js';
import { formWords } from './form-words.js';
import type { Context } from './snippet.js';

/** What a snippet says of its subject. */
export type Content = Pick<Context, 'baked' | 'title' | 'sentence' | 'percent' | 'home'>;

/** How many items a feed shows at first; more would be a long fallback. */
const ITEMS = 5;

/** Snippets are one line, and editors break a line where they like: blanks that may break count once. */
const oneLine = (text: string): string => text.replace(/[\t\n\f\r ]+/g, ' ').trim();

/** The last figures of a programme. */
function programContent(choice: Choice, data: EndpointData, now: number, otherwise: string): Content {
  const words = wholeWords(choice.language);
  const found = data.programs.find(({ project }) => project.id == choice.program);
  if (!found) {
    const link = `<a href="${escapeMarkup(otherwise)}">${escapeMarkup(choice.program)}</a>`;
    return { baked: link, title: choice.program, sentence: '', home: otherwise };
  }
  const said = programInWords(found, words, now);
  const home = said.page ?? otherwise;
  const day = asOf(figureOf(found.project, 'physicalProgress', now), words);
  return {
    baked: oneLine(choice.variant == 'inline' ? bakedInline(said, day, home) : bakedProgram(said, home)),
    title: oneLine(said.title),
    sentence: oneLine(joined(', ', said.sentence, said.producer, said.sample)),
    percent: said.percent,
    home,
  };
}

/** Name of the agency or programme that is chosen, or nothing for all. */
function subjectName({ agency, program }: Choice, { agencies, programs }: EndpointData): string {
  const one = agency ? agencies.find(({ id }) => id == agency)?.name : undefined;
  return oneLine(one ?? programs.find(({ project }) => project.id == program)?.project.title ?? '');
}

/**
 * What stands inside the tag, and what else a snippet says.
 * @param news for a feed
 * @param now milliseconds since 1970
 */
export function contentOf(
  choice: Choice,
  data: EndpointData,
  news: NewsItem[],
  now: number,
  context: Pick<Context, 'root'>,
): Content {
  const otherwise = data.site ?? context.root;
  if (choice.widget == 'program-card' || choice.widget == 'progress-meter')
    return programContent(choice, data, now, otherwise);
  const title = joined(': ', formWords(choice), subjectName(choice, data));
  if (choice.widget == 'news-feed' && news.length)
    return {
      baked: oneLine(bakedNews(news.slice(0, ITEMS), wholeWords(choice.language))),
      title,
      sentence: '',
      home: otherwise,
    };
  // A form, a ticket and what others wrote need the endpoint itself: its own page of them is the next best.
  const home = choice.widget == 'news-feed' ? otherwise : embedAddress(choice, context);
  return { baked: `<a href="${escapeMarkup(home)}">${escapeMarkup(title)}</a>`, title, sentence: '', home };
}
