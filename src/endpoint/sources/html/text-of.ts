import { readHtml } from './read-html.js';
import { withoutShortcodes } from './shortcodes.js';

/** Characters of a text; more than any news item has. */
const MOST = 200_000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Their content is for machines, for other browsers, or to be operated. */
const UNREAD = words(
  'script style noscript template head title iframe noembed noframes object audio video canvas svg select button textarea',
);
const PARAGRAPHS = words(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
const CELLS = words('td th option');

/** Breaks no line and shows nothing, or turns the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** What a second encoding has made of a character; `&lt;` may be meant as it stands. */
const ENCODED_TWICE =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|nbsp|quot|apos|hellip|[nm]dash|[lr][sd]quo|[lr]aquo|bull|middot|copy|reg|trade|deg|times);/gi;
const MARKUP_AS_TEXT = /<\/(?:p|div|li|h[1-6])>|<br\s?\/?>/i;

/** Plain text of HTML: one line a paragraph; entities, also those of a bare text, are characters. Linear in its length. */
export function textOf(html: string): string {
  const { text, tags } = written(html);
  // Some feeds encode their markup once too often.
  const once = tags == 0 && MARKUP_AS_TEXT.test(text) ? written(text).text : text;
  const decoded = once.replace(ENCODED_TWICE, (entity) => written(entity).text);
  return inLines(withoutShortcodes(decoded));
}

/** The same in one line, as for a title. */
export const lineOf = (html: string): string => textOf(html).replaceAll('\n', ' ');

const isUnread = (name: string, classes: string): boolean =>
  UNREAD.has(name) || (name == 'a' && /\b(?:more-link|read-?more)\b/i.test(classes));

function written(html: string): { text: string; tags: number } {
  const parts: string[] = [];
  let [tags, length] = [0, 0];
  /** The outermost element that is open and not read, and how many of its name are open. */
  let unread = { name: '', open: 0 };
  const add = (text: string) => {
    if (unread.open || length > MOST) return;
    length += text.length;
    parts.push(text);
  };
  const space = (name: string) => (PARAGRAPHS.has(name) ? add('\n') : CELLS.has(name) && add(' '));
  readHtml(html, {
    start(name, attributes) {
      tags++;
      const classes = attributes.get('class') ?? '';
      if (unread.open) return void (name == unread.name && unread.open++);
      if (isUnread(name, classes)) unread = { name, open: 1 };
      else if (name == 'img' && /\b(?:emoji|wp-smiley)\b/.test(classes)) add(attributes.get('alt') ?? '');
      else space(name);
    },
    end(name) {
      tags++;
      if (unread.open && name == unread.name) unread.open--;
      else space(name);
    },
    text: (text) => add(text.replace(/\s+/g, ' ')),
  });
  return { text: parts.join(''), tags };
}

const inLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(UNSEEN, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, MOST);
