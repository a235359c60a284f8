import { html, raw } from 'hono/html';
import { LOOK } from './look.js';
import type { Markup } from './markup.js';

/** The style element to the letter, whose hash a policy names: no tool may set its lines anew. */
const STYLE = raw(`<style>${LOOK}</style>`);

/** A page in one file: no script, its style in it. */
export interface Page {
  language: string;
  title: string;
  body: Markup;
}

/** The text of a page. */
export const pageText = ({ language, title, body }: Page): string =>
  String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          ${STYLE}
        </head>
        <body>
          ${body}
        </body>
      </html> `,
  );
