import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';
import type { Loaded } from './load.js';
import { seenOf } from './seen.js';

/** A form that does something to the message: it tells what its writer has seen, so that nothing newer is overwritten. */
export const actForm = ({ message, history, to }: Loaded, path: string, content: Markup, name?: string): Markup =>
  html`<form method="post" action="${to(path)}" ${name ? html`class="${name}"` : ''}>
    <input type="hidden" name="versi" value="${message.version}" />
    <input type="hidden" name="riwayat" value="${seenOf(history)}" />
    ${content}
  </form>`;
