import { html } from 'hono/html';
import { INBOX } from '../route.js';
import type { InboxLanguage, InboxWords } from '../words/index.js';
import { page } from './page.js';

/** A page that says why there is nothing to see, and where to go. */
export function problemPage(kind: keyof InboxWords['problem'], words: InboxWords, language: InboxLanguage): string {
  const [title, text] = words.problem[kind];
  return page({
    language,
    words,
    title,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="${INBOX}">${words.back}</a></p>`,
  });
}
