/** Released messages of citizens: built as one file of its own. */
import { html, type TemplateResult } from 'lit/html.js';
import { STAGES, type ReleasedRequest, type ReleasedRequests } from '../../contract/index.js';
import { day, decimal, moment } from '../../i18n/format.js';
import type { FeedbackList } from '../feedback-list.js';
import { css } from '../css.js';
import { statusWords, type StatusWords } from '../feedback-status/words.js';
import { frame } from '../frame.js';
import { joined } from '../in-words/joined.js';
import { pictureOf } from '../picture.js';
import { storedWords } from '../stored-words.js';
import type { Shown } from '../widget-element.js';
import { watchDebug } from '../debug.js';

export const styles = css`
  ul,
  .counts {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 6px 0 12px;
  }
  li {
    display: grid;
    gap: 4px;
  }
  .item {
    padding: 14px 0;
    border-top: 1px solid var(--opd-line, var(--_l));
  }
  .words,
  .reply {
    white-space: pre-line;
  }
  img {
    max-width: 240px;
    height: auto;
  }
  .reply {
    margin-top: 6px;
    padding: 10px 14px;
    border: 1px solid var(--opd-line, var(--_l));
    border-radius: var(--opd-control-radius, 6px);
    background: var(--opd-sunken, var(--_k));
  }
`;

const item = (request: ReleasedRequest, words: StatusWords): TemplateResult => {
  const { description, service_name, agency_responsible: agency = '', address, requested_datetime, _opd } = request;
  return html`<li class="item" part="item">
    <p class="meta">
      ${joined(
        ' · ',
        day(words, requested_datetime),
        _opd?.name,
        service_name,
        address,
        _opd?.stage && words.stages[_opd.stage],
        _opd?.sample && words.sample,
      )}
    </p>
    <p class="words" dir="auto">${description}</p>
    ${_opd?.photos?.map((photo) => pictureOf({ ...photo, alt: words.photo }, '240px'))}
    ${
      _opd?.reply
        ? html`<div class="reply">
            <p dir="auto">${_opd.reply}</p>
            <p class="meta">
              ${joined(' · ', words.repliedBy(_opd.repliedBy ?? agency), _opd.repliedAt && day(words, _opd.repliedAt))}
            </p>
          </div>`
        : ''
    }
  </li>`;
};

export function view(host: FeedbackList, state: Shown<ReleasedRequests>): TemplateResult {
  const words = statusWords(host.words);
  const { counts = {}, requests = [], publishedDate } = state.value;
  const most = Math.min(Math.max(Math.round(host.limit || 5), 1), 50);
  return frame(
    html`<div class="title" part="title" role="heading" aria-level=${host.level}>${words.listTitle}</div>
      <ul class="counts meta">
        ${STAGES.map((stage) => {
          const count = counts[stage];
          return count === undefined ? '' : html`<li>${words.counts(words.stages[stage]!, decimal(words, count))}</li>`;
        })}
      </ul>
      ${
        requests.length
          ? html`<ul>
              ${requests.slice(0, most).map((request) => item(request, words))}
            </ul>`
          : html`<p>${words.noneReleased}</p>`
      }
      <slot hidden></slot>`,
    storedWords(state, words) || (publishedDate && words.updated(moment(words, Date.parse(publishedDate)))),
    state.status == 'stale'
      ? html`<button class="link" part="button" @click=${host.retry}>${words.refresh}</button>`
      : '',
  );
}

watchDebug();
