import { html } from 'hono/html';
import { age, decimal, moment } from '../../../i18n/index.js';
import { foreign, type Markup } from '../report/markup.js';
import { pageText } from '../report/page.js';
import { KINDS, isRead } from '../report/source-words.js';
import { table } from '../report/table.js';
import { healthOf, standsStill } from './health.js';
import { problemOf } from './problem.js';
import type { SourceStatus, Status } from './status.js';
import { statusWords, type StatusLanguage, type StatusWords } from './words.js';

const CLASSES = { ok: 'good', degraded: 'warn', failing: 'bad' } as const;
const OTHER = { id: 'en', en: 'id' } as const;

/** "12 menit lalu", with the time itself under it. */
const ago = (time: number, words: StatusWords, now: number): Markup =>
  html`${age(words.all, time, now)}
    <small><time datetime="${new Date(time).toISOString()}">${moment(words.all, time)}</time></small>`;

/** `/status`: how old everything is. @param status `undefined` before the first run */
export function statusPage(status: Status | undefined, language: StatusLanguage, now: number): string {
  const words = statusWords[language];
  const health = healthOf(status, now);
  const other = OTHER[language];
  const body = html`<header>${status ? html`<p class="meta">${foreign(status.publisher)}</p>` : ''}</header>
    <main>
      <h1>${words.title}</h1>
      <p class="lead"><span class="${CLASSES[health]}">${status ? words.health[health] : words.never}</span></p>
      ${status ? known(status, language, now) : ''}
    </main>
    <footer>
      <p>
        <a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a> ·
        <a href="status.json">${words.json}</a>
      </p>
    </footer>`;
  return pageText({ language, title: words.title, body });
}

function known(status: Status, language: StatusLanguage, now: number): Markup {
  const words = statusWords[language];
  const { sources, editionDate, checkedAt, every, outcome } = status;
  const count = (number: number) => decimal(words.all, number);
  const [read, all] = words.read(count(sources.filter(isRead).length), count(sources.length));
  const next = checkedAt + every;
  return html`${outcome == 'held' ? html`<p>${words.held}</p>` : ''}
    ${standsStill(status, now) ? html`<p>${words.still}</p>` : ''}
    <dl class="numbers">
      <div>
        <dt>${all}</dt>
        <dd>${read}</dd>
      </div>
      ${editionDate && Date.parse(editionDate) ? fact(words.edition, ago(Date.parse(editionDate), words, now)) : ''}
      ${fact(words.checked, ago(checkedAt, words, now))}
      ${fact(words.next, next > now ? moment(words.all, next) : words.soon)}
    </dl>
    <section aria-labelledby="sumber">
      <h2 id="sumber">${words.sources}</h2>
      ${sourcesTable(sources, language, now)}
    </section>`;
}

const fact = (name: string, said: Markup | string): Markup =>
  html`<div class="fact">
    <dt>${name}</dt>
    <dd>${said}</dd>
  </div>`;

function sourcesTable(sources: readonly SourceStatus[], language: StatusLanguage, now: number): Markup {
  const words = statusWords[language];
  const [source, state, lastRead, lastTried] = words.columns as [string, string, string, string];
  const time = (when: number | undefined) => (when === undefined ? words.noAttempt : ago(when, words, now));
  return table<SourceStatus>(
    '',
    [
      {
        heading: source,
        cell: ({ agency, type, id }) =>
          html`${agency === undefined ? words.several : foreign(agency)} · ${KINDS[type][language]}
            <small>${foreign(id)}</small>`,
      },
      {
        heading: state,
        cell: (item) =>
          html`<span class="${isRead(item) ? 'good' : item.state == 'failed' ? 'bad' : 'warn'}"
              >${words.states[item.state]}</span
            >
            <small>${problemOf(item, words) ?? ''}</small>`,
      },
      { heading: lastRead, cell: ({ lastSuccess }) => time(lastSuccess) },
      { heading: lastTried, cell: ({ lastAttempt }) => time(lastAttempt) },
    ],
    sources,
  );
}
