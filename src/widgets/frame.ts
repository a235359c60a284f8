import { html, type TemplateResult } from 'lit/html.js';

/**
 * The one surface of a block widget: its content, and a foot with who says so and a way on. All languages of the widgets
 * run from left to right, also in a page that does not.
 * @param lead goes from edge to edge above the content
 */
export const frame = (body: unknown, note: unknown, action?: unknown, lead?: unknown): TemplateResult =>
  html`<div class="root" dir="ltr">
    <article class="card" part="card" tabindex="-1">
      ${lead}
      <div class="body">${body}</div>
      <footer class="foot meta" part="foot"><span>${note}</span>${action}</footer>
    </article>
  </div>`;
