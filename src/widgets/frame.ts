import { html, type TemplateResult } from 'lit';

/** The one surface of a block widget: its content, and a foot with who says so and a way on. */
export const frame = (body: unknown, note?: unknown, action?: unknown, busy = false): TemplateResult =>
  html`<div class="root" dir="ltr">
    <article class="card" part="card" tabindex="-1" aria-busy=${busy}>
      <div class="body">${body}</div>
      <footer class="foot" part="foot"><span>${note}</span>${action}</footer>
    </article>
  </div>`;
