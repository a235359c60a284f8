/**
 * Code of a template engine stands in pages too, and may hold what looks like markup: PHP, ASP and ERB, Twig, Liquid and
 * Handlebars, and the raw sections of XML.
 */
const CODE = [
  String.raw`<\?(?:php|=|\s)[^]*?(?:\?>|$)`,
  String.raw`<\?[^>]*\?>`,
  String.raw`<%[^]*?%>`,
  String.raw`<!\[CDATA\[[^]*?\]\]>`,
  // A stray "{{" in a script must not reach out of it.
  ...['{', '%', '#'].map(
    (sign) => String.raw`\{${sign}(?:(?!\{${sign}|</(?:script|style)\b)[^]){0,2000}?${sign == '{' ? '\\}' : sign}\}`,
  ),
].join('|');

/** `<b:include name='x'/>`: closed in XML, open for a reader of HTML. */
const SELF_CLOSED = /<([a-z][\w:.-]*)(?![\w:.-])((?:[^<>"']|"[^"]*"|'[^']*')*)\/>/gi;

const blank = (text: string): string => ' '.repeat(text.length);

/** What a script element that closes itself is called in a masked page: by its own name it would swallow the rest. */
export const EMPTY_SCRIPT = 'x-crip';

/** Whether a page is XML, as the templates of Blogger are. */
export const isXml = (page: string): boolean => /^\ufeff?\s*<\?xml\s/.test(page);

export interface Masked {
  /** The page, each character in its place, without what is no markup. */
  text: string;
  /** Whether a part of the page holds code of a template. */
  hasCode: (from: number, to: number) => boolean;
}

/** Puts blanks in the place of all that a reader of HTML would take for markup though it is none. */
export function mask(page: string): Masked {
  const code: [from: number, to: number][] = [];
  const text = page.replace(/^\ufeff/, ' ').replace(new RegExp(CODE, 'gi'), (found, from: number) => {
    code.push([from, from + found.length]);
    return blank(found);
  });
  return {
    text: isXml(page) ? text.replace(SELF_CLOSED, opened) : text,
    hasCode: (from, to) => code.some((range) => range[0] < to && range[1] > from),
  };
}

function opened(tag: string, name: string, rest: string): string {
  if (/^script$/i.test(name)) return `<${EMPTY_SCRIPT}${rest}/>`;
  // Those that are looked for stay; one of ours is told that this does not close it.
  return /^(opd-|meta$)/i.test(name) || /\sdata-opd-widget\b/i.test(rest) ? tag : blank(tag);
}
