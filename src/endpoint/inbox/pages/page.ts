import { html } from 'hono/html';
import { VERSION } from '../../../widgets/version.js';
import { visible, type Markup } from '../../publisher/report/markup.js';
import { SHEET_PATH } from '../styles/index.js';
import type { InboxLanguage } from '../words/index.js';
import { head, type Head } from './head.js';

export interface Page extends Head {
  language: InboxLanguage;
  title: string;
  /** What was just done, in words; read out by screen readers. */
  said?: string | Markup;
  main: Markup;
  /** What stands before the content on wide screens, such as the list beside the message; phones do not show it. */
  beside?: Markup;
  /** Name of the layout, where it is not the plain one. */
  layout?: 'list' | 'message';
}

/** The frame of every page of the inbox; it works without its script. */
export const page = ({ language, title, said, main, beside, layout, ...of }: Page): string =>
  String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <title>${visible(title)} · ${of.words.app}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${SHEET_PATH}" />
          <script src="/opd-inbox.js?v=${VERSION}" defer></script>
        </head>
        <body ${layout ? html`class="${layout}"` : ''}>
          <a class="skip" href="#isi">${of.words.frame.skip}</a>
          ${head(of)} ${beside ?? ''}
          <main id="isi" tabindex="-1">${said ? html`<p role="status" class="said">${said}</p>` : ''} ${main}</main>
        </body>
      </html>`,
  );
