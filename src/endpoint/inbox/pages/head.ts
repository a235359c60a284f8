import { html } from 'hono/html';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import type { Officer } from '../../officers/officer.js';
import { INBOX } from '../route.js';
import type { InboxWords } from '../words/index.js';
import { WAYS, homeOf, type Way } from './ways.js';

export interface Head {
  words: InboxWords;
  officer?: Officer;
  /** Whose inbox it is, such as the agency's and the publisher's name. */
  whose?: readonly string[];
  here?: Way;
  /** Whether the way's own page is open, or one below it. */
  below?: boolean;
}

/**
 * Name, whose it is, ways, who is signed in. On a phone the ways lie behind a button: a popover, which opens without script; where
 * a browser knows none, they are simply there.
 */
export const head = ({ words, officer, whose = [], here, below }: Head): Markup =>
  html`<header>
    <p class="app">
      <a href="${officer ? homeOf(officer.role) : INBOX}">${words.app}</a>
      ${whose.map((name, at) => html`<span>${at ? '· ' : ''}${foreign(name)}</span> `)}
    </p>
    ${
      officer &&
      html`<button type="button" class="menu" popovertarget="menu">${words.frame.menu}</button>
        <div id="menu" popover>
          <nav aria-label="${words.frame.pages}">
            <ul>
              ${WAYS.filter(({ may }) => may.includes(officer.role)).map(
                ({ way, path }) =>
                  html`<li>
                    <a href="${INBOX + path}" ${way == here ? html`aria-current="${below ? 'true' : 'page'}"` : ''}
                      >${words.frame.ways[way]}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
          <div class="who">
            <span>${foreign(officer.name)}, ${words.frame.roles[officer.role]}</span>
            <a href="${INBOX}akun">${words.frame.account}</a>
            <form method="post" action="${INBOX}keluar">
              <button class="link">${words.frame.signOut}</button>
            </form>
          </div>
        </div>`
    }
  </header>`;
