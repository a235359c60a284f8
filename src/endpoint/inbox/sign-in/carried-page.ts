import { html } from 'hono/html';
import type { Officer } from '../../officers/officer.js';
import { foreign } from '../../publisher/report/markup.js';
import { page } from '../pages/page.js';
import { INBOX } from '../route.js';
import type { InboxLanguage, InboxWords } from '../words/index.js';
import { STAGE_CHOICES } from '../message/answer-form.js';
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
      ${effectOf(words.message, { path, fields })}
      <form method="post" action="${path}">
        ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p><button>${words.signIn.send}</button></p>
      </form>
      <p><a href="${INBOX}">${words.signIn.dontSend}</a></p>`,
  });

/** What becomes of an answer once it is sent, and who may read it: chosen before, and no longer in sight. */
function effectOf(
  { stageTitle, stageChoices, publish, keepPrivate }: InboxWords['message'],
  { path, fields }: Carried,
) {
  const chosen = new Map(fields);
  if (!/\/pesan\/\d+\/jawab(\?|$)/.test(path) || (chosen.get('lakukan') ?? 'kirim') != 'kirim') return '';
  const stage = STAGE_CHOICES.find((name) => name == chosen.get('tahap'));
  const readers = { terbit: publish, tutup: keepPrivate };
  const reader = chosen.get('pembaca');
  const told = [
    ...(stage ? [stageChoices[stage][0]] : []),
    ...(reader == 'terbit' || reader == 'tutup' ? [readers[reader]] : []),
  ];
  return told.length ? html`<p>${stageTitle}: <b>${told.join(' · ')}</b></p>` : '';
}
