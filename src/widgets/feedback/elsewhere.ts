import { html, type TemplateResult } from 'lit/html.js';
import type { Elsewhere } from '../../contract/index.js';
import type { FormWords } from './words.js';

/** What does not belong here, and where to go with it. */
export const elsewhereList = (list: Elsewhere[] | undefined, words: FormWords): TemplateResult | string =>
  list
    ? html`<details class="elsewhere">
        <summary>${words.elsewhere}</summary>
        <dl>
          ${list.map(
            ({ topic, advice, telephone, url }) =>
              html`<dt dir="auto">${topic}</dt>
                <dd dir="auto">
                  ${advice} ${telephone ? html`<a part="link" href="tel:${telephone}">${telephone}</a>` : ''}
                  ${url ? html`<a part="link" rel="noreferrer" href=${url}>${new URL(url).host}</a>` : ''}
                </dd>`,
          )}
        </dl>
      </details>`
    : '';
