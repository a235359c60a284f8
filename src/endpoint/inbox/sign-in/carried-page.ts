import { html } from 'hono/html';
import type { Officer } from '../../officers/officer.js';
import { foreign } from '../../publisher/report/markup.js';
import { page } from '../pages/page.js';
import { INBOX } from '../route.js';
import type { InboxLanguage, InboxWords } from '../words/index.js';
import type { Carried } from './carried.js';

/** Longer is something that somebody wrote; shorter are names and numbers of the form. */
const WRITTEN = 20;

/** After signing in again in the middle of something: what was written, and the button that sends it. */
export const carriedPage = (
  { words, language, officer }: { words: InboxWords; language: InboxLanguage; officer: Officer },
  { path, fields }: Carried,
): string =>
  page({
    language,
    words,
    officer,
    title: words.signIn.carried,
    main: html`<h1>${words.signIn.carried}</h1>
      <p class="notice" role="status">${words.signIn.carriedText}</p>
      ${fields
        .filter(([, value]) => value.length > WRITTEN)
        .map(([, value]) => html`<blockquote>${foreign(value)}</blockquote>`)}
      <form method="post" action="${path}">
        ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p><button>${words.signIn.send}</button></p>
      </form>
      <p><a href="${INBOX}">${words.signIn.dontSend}</a></p>`,
  });
