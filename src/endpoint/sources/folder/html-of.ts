import { marked } from 'marked';

/** HTML of Markdown, of which text and pictures are taken; it is never shown. */
export const htmlOf = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });
