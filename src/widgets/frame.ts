import { html, type TemplateResult } from 'lit';

/**
 * The one surface of a block widget: its content, and a foot with who says so and a way on.
 * @param lead goes from edge to edge above the content
 */
export const frame = (body: unknown, note: unknown, action?: unknown, lead?: unknown): TemplateResult =>
  html`<div class="root" dir="ltr">
    <article class="card" part="card" tabindex="-1">
      ${lead}
      <div class="body">${body}</div>
      <footer class="foot" part="foot"><span>${note}</span>${action}</footer>
    </article>
  </div>`;
