import { html } from 'hono/html';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { visitPage } from '../pages/visit-page.js';
import { listBody, listHead } from '../messages/list.js';
import { messageAddress } from '../messages/place.js';
import { actForm } from './act-form.js';
import { answerForm } from './answer-form.js';
import { factsOf } from './facts.js';
import { entriesOf, historyOf } from './history.js';
import { load, type Loaded } from './load.js';
import { family } from './family.js';
import { otherActs } from './other-acts.js';
import { photosOf } from './photos.js';
import { happenedSince } from './seen.js';
import { forwardedWords } from './forwarded-words.js';
import { around, titleWords, top } from './top.js';
import type { CaseVisit } from '../route.js';

/** Why a form is shown again, with all that was typed. */
export interface Again {
  /** Which form, by its path. */
  path: string;
  typed: URLSearchParams;
  /** What is wrong, in words, or that somebody else was faster; missing where the form only goes on. */
  trouble?: { fault: string } | 'changed';
  said?: string;
}

/** The page of one message, beside its list. */
export async function messagePage(visit: CaseVisit, again?: Again): Promise<Response> {
  await visit.desk.opened(visit.officer, visit.message.id);
  const loaded = await load(visit);
  const { list, message, may } = loaded;
  const { message: own } = visit.words;
  list.open = message.id;
  return visitPage(visit, {
    status: !again?.trouble ? 200 : again.trouble == 'changed' ? 409 : 422,
    title: titleWords(loaded),
    here: 'messages',
    below: true,
    layout: 'message',
    said: again?.said ?? said(loaded),
    beside: html`<aside class="column" aria-label="${own.around}">${listHead(list)} ${listBody(list)}</aside>`,
    main: html`${around(loaded)} ${again ? troubleOf(loaded, again) : ''}
      <article>
        ${top(loaded)} ${notices(loaded)}
        <div class="said-by-citizen">
          <div>
            ${message.description ? html`<p class="text" dir="auto">${foreign(message.description)}</p>` : ''}
            ${factsOf(loaded)}
          </div>
          ${photosOf(loaded)}
        </div>
        ${family(loaded)}
        <section class="past">
          <h2>${own.history}</h2>
          ${historyOf(loaded)}
        </section>
        ${may('reply') ? answer(loaded, again) : ''} ${otherActs(loaded, again?.path, again?.typed)}
      </article>`,
  });
}

/** Open where an answer is due; where one was given it can be followed by another. */
function answer(loaded: Loaded, again: Again | undefined): Markup {
  const { message, draft, visit } = loaded;
  const typed = again?.path == 'jawab' ? again.typed : undefined;
  const form = answerForm(loaded, typed, typed && faultOfText(loaded, again?.trouble));
  const { message: own } = visit.words;
  const isDue = message.tray == 'todo' || message.tray == 'waiting' || typed || draft;
  return html`<section class="screen" id="jawab">
    ${
      isDue
        ? html`<h2>${own.answer}</h2>
            ${form}`
        : html`<details>
            <summary>${own.answerAgain}</summary>
            ${form}
          </details>`
    }
  </section>`;
}

/** What is wrong with the words themselves: said again beside them, as the page's top is far away. */
function faultOfText({ visit }: Loaded, trouble: Again['trouble']): string | undefined {
  if (!trouble || trouble == 'changed') return;
  const { empty, 'too-long': long } = visit.words.messages.refused;
  return [empty, long].find((fault) => fault == trouble.fault);
}

/** What holds for the message as a whole. */
function notices(loaded: Loaded): Markup {
  const { message, visit, may, place } = loaded;
  const { message: own } = visit.words;
  const { mergedInto } = message;
  return html`${message.description ? '' : html`<p class="notice">${own.secretFromYou}</p>`}${
    message.spam
      ? html`<div class="notice">
          <p>${own.isSpam}</p>
          ${may('spam') ? actForm(loaded, 'bukan-spam', html`<button class="quiet">${own.notSpam}</button>`) : ''}
        </div>`
      : ''
  }${
    mergedInto == undefined
      ? ''
      : html`<div class="notice">
          <p>
            ${own.isMerged} <a href="${messageAddress(mergedInto, place)}">${own.number(String(mergedInto))}</a>.
            ${own.isMergedEffect}
          </p>
          ${may('unmerge') ? actForm(loaded, 'pisah', html`<button class="quiet">${own.unmerge}</button>`) : ''}
        </div>`
  }${
    message.held
      ? html`<div class="notice">
          <p>${own.isHeld}</p>
          ${may('hold') ? actForm(loaded, 'lepas', html`<button class="quiet">${own.unhold}</button>`) : ''}
        </div>`
      : ''
  }`;
}

/** What somebody else did meanwhile, or what is wrong with what was sent: read out, and above all else. */
function troubleOf(loaded: Loaded, { typed, trouble }: Again): Markup | '' {
  const { message: own } = loaded.visit.words;
  if (!trouble) return '';
  if (trouble != 'changed')
    return html`<div class="notice bad" role="alert">
      <h2>${own.faultTitle}</h2>
      <p>${trouble.fault}</p>
    </div>`;
  const fresh = entriesOf(loaded, happenedSince(loaded.history, typed.get('riwayat')));
  return html`<div class="notice warn" role="alert">
    <h2>${own.changedTitle}</h2>
    <p>${own.changedText}</p>
    ${
      fresh.length
        ? html`<ol class="history">
            ${fresh}
          </ol>`
        : html`<p>${own.changedUnseen}</p>`
    }
  </div>`;
}

/** What was done just before, and the way to the next message of the list. */
function said({ visit, message, place, around: { after } }: Loaded): Markup | undefined {
  const { message: own } = visit.words;
  const code = visit.said == 'ditugaskan' && message.assignee == visit.officer.id ? 'diambil' : visit.said;
  const sentence = code == undefined || !Object.hasOwn(own.said, code) ? undefined : own.said[code];
  if (sentence == undefined) return;
  if (visit.said == 'diteruskan') return html`${forwardedWords(visit)}`;
  const next = visit.said == 'terkirim' || visit.said == 'spam' || visit.said == 'gabung' ? after : undefined;
  return html`${sentence} ${next ? html`<a href="${messageAddress(next, place)}">${own.nextMessage}</a>` : ''}`;
}
