import { html } from 'hono/html';
import type { FeedbackSummary, SummaryCounts } from '../../../contract/index.js';
import type { AllWords } from '../../../i18n/all-words.js';
import { decimal } from '../../../i18n/index.js';
import { definitions } from '../../figures/definitions.js';
import { foreign } from '../../publisher/report/markup.js';
import { frame } from '../views/frame.js';
import type { Markup } from '../views/view.js';
import { ALL, embedPath } from '../widgets.js';
import { countedAt, said, type Said } from './said.js';
import type { WallLanguage, WallWords } from './words.js';

export interface Wall {
  /** Id of an agency, or `ALL`. */
  id: string;
  language: WallLanguage;
  all: AllWords;
  words: WallWords;
  summary: FeedbackSummary;
  /** Whose figures: an agency's or the publisher's name. */
  name: string;
  producer: string;
  /** From the page to the endpoint's root. */
  up: string;
  /** What is kept in every link: the language, the theme. */
  query: string;
}
type Agency = NonNullable<FeedbackSummary['agencies']>[number];

/** The figures of the agency that a page is about, or of all; missing where nothing is counted. */
export const countsOf = ({ id, summary }: Pick<Wall, 'id' | 'summary'>): SummaryCounts | undefined =>
  id == ALL ? summary.total : summary.agencies?.find((agency) => agency.id == id);

/** What the page says in its first sentence. */
export const sentenceOf = ({ head, sentence }: Said): string => (head ? `${head} ${sentence}.` : sentence);

/** All of the page inside of its frame. */
export function wallView(wall: Wall): Markup {
  const { id, language, all, words, summary, name, producer, up, query } = wall;
  const counts = countsOf(wall);
  const other = new URLSearchParams(query);
  if (language == 'en') other.delete('lang');
  else other.set('lang', 'en');
  const form = embedPath({ widget: 'feedback-form', id: ALL });
  const list = embedPath({ widget: 'feedback-list', id: ALL });
  const framed = frame(
    language,
    html`<div class="top">
        <p class="meta">
          ${
            id == ALL ? words.all : html`<a href="${up}jawaban/${query}">${words.title}, ${words.all.toLowerCase()}</a>`
          }
        </p>
        <p class="meta">
          <a
            href="${up}jawaban/${id == ALL ? '' : id}${other.size ? `?${other}` : ''}"
            hreflang="${words.other == 'English' ? 'en' : 'id'}"
            >${words.other}</a
          >
        </p>
      </div>
      <h1>${id == ALL ? words.title : foreign(name)}</h1>
      ${counts ? figures(said(counts, summary, all, words), words) : html`<p>${words.notCounted}</p>`}
      ${counts && id == ALL ? agencies(wall) : ''}
      <p class="ways">
        <a class="button" href="${up}${form}">${words.write}</a>
        <a href="${up}${list}">${words.released}</a>
        <a href="${up}img/jawaban/${id}.png${language == 'en' ? '?lang=en' : ''}">${words.picture}</a>
        <a href="${up}v1/feedback/summary.json">${words.data}</a>
      </p>
      <section class="definitions meta">
        <h2>${words.definitions}</h2>
        <ul>
          ${Object.values(definitions[language]).map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>`,
    html`${foreign(producer)}${summary.computed ? ` · ${countedAt(summary, all, words)}` : ''}`,
  );
  return html`<main>${framed}</main>`;
}

function figures({ head, sentence, facts, months }: Said, words: WallWords): Markup {
  const last = months.length - 1;
  return html`<div class="parts">
    <section>
      <p class="head">${head ? html`<b>${head}</b><span>${sentence}.</span>` : sentence}</p>
      <dl class="facts">
        ${facts.map(
          ({ name, value, bad }) =>
            html`<div>
              <dt>${name}</dt>
              <dd ${bad ? html`class="bad"` : ''}>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>
    <section>
      <h2>${words.months}</h2>
      <ol class="months">
        ${months
          .map(
            (month, at) =>
              html`<li>
                <span>${at == last ? words.running(month.name) : month.name}</span>
                <span class="meta">${[month.said, month.speed].filter(Boolean).join(', ')}</span>
                <svg aria-hidden="true" width="100%" height="8">
                  <rect class="track" width="${share(month.asked)}%" height="8" rx="3"></rect>
                  <rect class="fill" width="${share(month.answered)}%" height="8" rx="3"></rect>
                </svg>
              </li>`,
          )
          .reverse()}
      </ol>
    </section>
  </div>`;
}

const share = (part: number): number => Math.round(part * 1000) / 10;

/** Neither how many nor how fast decides who comes first, but who has waited the longest. */
const byOldest = (a: Agency, b: Agency): number => (b.oldestOpenDays ?? -1) - (a.oldestOpenDays ?? -1);

function agencies({ all, words, summary, up, query }: Wall): Markup | '' {
  const number = (value = 0) => decimal(all, value);
  const asked = summary.agencies?.filter(({ last12Months, open }) => last12Months?.asked || open) ?? [];
  if (!asked.length) return '';
  const rows = asked.sort(byOldest).map((agency) => {
    const { id, name, last12Months: year = {}, open = 0, overdue = 0, oldestOpenDays } = agency;
    const cells = [
      [words.answered, year.asked ? words.answeredOf(number(year.answered), number(year.asked)) : words.none],
      [words.speed, year.medianReplyDays == undefined ? words.unknown : words.days(year.medianReplyDays)],
      [words.open, open ? number(open) : words.none],
      [words.overdue, overdue ? number(overdue) : words.none],
      [words.oldest, oldestOpenDays == undefined ? words.none : words.waiting(oldestOpenDays)],
    ] as const;
    return html`<tr>
      <th scope="row"><a href="${up}jawaban/${id}${query}">${foreign(name)}</a></th>
      ${cells.map(
        ([label, value]) =>
          html`<td data-label="${label}" ${label == words.overdue && overdue ? html`class="bad"` : ''}>${value}</td>`,
      )}
    </tr>`;
  });
  return html`<section class="whole">
    <h2>${words.agencies}</h2>
    <p class="meta">${words.order}</p>
    <table>
      <thead>
        <tr>
          ${[words.agency, words.answered, words.speed, words.open, words.overdue, words.oldest].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}
