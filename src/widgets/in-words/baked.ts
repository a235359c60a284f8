import type { NewsItem } from '../../contract/news.js';
import { day, shortMonth } from '../../i18n/format.js';
import type { Words } from '../../i18n/id.js';
import { escapeMarkup } from './escape.js';
import { joined } from './joined.js';
import type { ProgramInWords } from './program.js';

/** A link, or the text alone where it leads nowhere. */
export const markupLink = (href: string | undefined, text: string): string =>
  href ? `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>` : escapeMarkup(text);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * What stands in a programme's tag for readers without script, for archives and for print: well-formed XML, in one line.
 * "<a>Jalan akses Tarok City–Tandikek</a>: fisik 62 %, 8 poin di belakang rencana, per 12 Nov 2026; keuangan 48 % (Dinas PUPR)"
 * @param href the publisher's page of the programme, or the endpoint's; missing inside another link
 */
export function bakedProgram({ title, sentence, financial, producer, sample }: ProgramInWords, href?: string): string {
  const money = financial && `${lower(financial.name)} ${financial.value}`;
  const source = joined(', ', producer, sample);
  return markupLink(href, title) + escapeMarkup(`: ${joined('; ', lower(sentence), money)}${source && ` (${source})`}`);
}

/** The same for a meter inside a sentence: "62 % (per 12 Nov 2026, Dinas PUPR)". @param asOf "per 12 Nov 2026" */
export function bakedInline(
  { physical, ending, producer, sample }: ProgramInWords,
  asOf: string,
  href?: string,
): string {
  const source = joined(', ', asOf, producer, ending, sample);
  return markupLink(href, physical.value) + escapeMarkup(source && ` (${source})`);
}

/** The day of a news item in words, as exactly as it is known: "9 Nov 2026", "Jul 2019", "2019". */
export function newsDay({ date_published, _opd }: NewsItem, words: Words): string {
  const date = date_published ?? _opd?.date ?? '';
  return date.length >= 10 ? day(words, date) : date.length == 7 ? shortMonth(words, date) : date;
}

/** "<a>Heading</a> (Diskominfo, 9 Nov 2026)". */
function bakedItem(item: NewsItem, words: Words, linked = true): string {
  const source = joined(', ', item._opd?.agency?.name, newsDay(item, words), item._opd?.sample && words.sample);
  return markupLink(linked ? item.url : undefined, item.title) + escapeMarkup(source && ` (${source})`);
}

/** What stands in a news feed's tag: a list of links with agency and day. */
export const bakedNews = (items: NewsItem[], words: Words): string =>
  `<ul>${items.map((item) => `<li>${bakedItem(item, words)}</li>`).join('')}</ul>`;

/** The same inside a paragraph, which a list would end. @param linked whether it stands in no link */
export const bakedNewsInline = (items: NewsItem[], words: Words, linked: boolean): string =>
  items.map((item) => bakedItem(item, words, linked)).join('; ');
