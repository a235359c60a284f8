import { html } from 'hono/html';
import { VERSION } from '../../../widgets/version.js';
import type { Officer } from '../../officers/officer.js';
import type { Markup } from '../../publisher/report/markup.js';
import type { InboxLanguage, InboxWords } from '../words/index.js';

export interface Page {
  language: InboxLanguage;
  words: InboxWords;
  title: string;
  main: Markup;
  /** Who is signed in: their head and ways. */
  officer?: Officer;
  /** The way that is open, of the head's. */
  here?: string;
}

/** The frame of every page of the inbox; it works without its script. */
export const page = ({ language, words, title, main }: Page): string =>
  String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} · ${words.app}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/kotak-pesan/kotak-pesan.css?v=${VERSION}" />
          <script src="/opd-inbox.js?v=${VERSION}" defer></script>
        </head>
        <body>
          <main>${main}</main>
        </body>
      </html>`,
  );
