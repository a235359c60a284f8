import { html } from 'hono/html';
import type { Markup } from './view.js';

/** The surface of every widget, as `frame` of the widgets draws it. @param lead goes from edge to edge above the content */
export const frame = (
  language: string,
  body: Markup,
  note: Markup | string,
  action: Markup | string = '',
  lead: Markup | string = '',
): Markup =>
  html`<div class="root" dir="ltr" lang="${language}">
    <article class="card">
      ${lead}
      <div class="body">${body}</div>
      <footer class="foot meta"><span>${note}</span>${action}</footer>
    </article>
  </div>`;

/** A heading in a widget. */
export const heading = (text: string): Markup =>
  html`<div class="title" role="heading" aria-level="3" dir="auto">${text}</div>`;
