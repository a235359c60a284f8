import { html } from 'hono/html';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { lineFacts, dotted, titleOfLine } from '../messages/line.js';
import { messageAddress } from '../messages/place.js';
import { actForm } from './act-form.js';
import type { Loaded } from './load.js';

/** Messages that may say the same, each with a way to merge this one into it; and those that were merged into this one. */
export function family(loaded: Loaded): Markup {
  const { visit, message, place, list, merged, may } = loaded;
  // Where it lies already is said above.
  const similar = loaded.similar.filter(({ id }) => id != message.mergedInto);
  const { message: own } = visit.words;
  const item = (line: Loaded['similar'][number], act: Markup | '' = ''): Markup =>
    html`<li>
      <div>
        <a href="${messageAddress(line.id, place)}" dir="auto">${titleOfLine(visit, line)}</a>
        <p class="meta">
          ${foreign(`${own.number(String(line.id))} · `)}${dotted(lineFacts(list, line))}${
            line.news ? html` <span class="new">· ${visit.words.messages.news[line.news]}</span>` : ''
          }
        </p>
      </div>
      ${act}
    </li>`;
  const mergeInto = (id: number): Markup | '' =>
    may('merge')
      ? actForm(
          loaded,
          'gabung',
          html`<input type="hidden" name="nomor" value="${id}" />
            <button class="quiet">${own.mergeInto(String(id))}</button>`,
        )
      : '';
  return html`${
    merged.length
      ? html`<section class="family">
          <h2>${own.merged}</h2>
          <ul class="plain">
            ${merged.map((line) => item(line))}
          </ul>
        </section>`
      : ''
  }${
    similar.length
      ? html`<section class="family screen">
          <h2>${own.similar}</h2>
          <ul class="plain">
            ${similar.map((line) => item(line, mergeInto(line.id)))}
          </ul>
        </section>`
      : ''
  }`;
}
