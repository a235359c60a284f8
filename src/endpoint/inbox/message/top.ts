import { html } from 'hono/html';
import { decimal, moment } from '../../../i18n/index.js';
import { workingDaysBetween } from '../../../contract/index.js';
import type { News } from '../../desk/case.js';
import { titleOf } from '../../desk/title.js';
import { foreign, type Markup } from '../../publisher/report/markup.js';
import { wholeDay } from '../dates.js';
import { deadlineWords, groupOf } from '../messages/deadline.js';
import { headline } from '../messages/line.js';
import { countOf, standing } from '../messages/list.js';
import { listAddress, messageAddress } from '../messages/place.js';
import { actForm } from './act-form.js';
import type { Loaded } from './load.js';

/** What the message is called: its first sentence, or its number for who may not read it. */
export const titleWords = ({ visit: { words }, message }: Loaded): string =>
  message.description ? headline(titleOf(message.description)) : words.messages.secretTitle(String(message.id));

/** Back to the list, and on to the messages beside it. */
export function around({ visit: { words }, message, place, list, around: { before, after } }: Loaded): Markup {
  const { message: own } = words;
  const stands = standing(list, message.id);
  return html`<nav class="around" aria-label="${own.around}">
    <a href="${listAddress(place)}" class="back">${own.all}</a>
    <span>
      ${stands ? html`<span>${own.placeInList(String(stands[0]), countOf(words, stands[1]))}</span>` : ''}
      ${before ? html`<a href="${messageAddress(before, place)}" rel="prev"><span aria-hidden="true">‹</span> <span>${own.before}</span></a>` : ''}
      ${after ? html`<a href="${messageAddress(after, place)}" rel="next"><span aria-hidden="true">›</span> <span>${own.after}</span></a>` : ''}
    </span>
  </nav>`;
}

/** Kind, number, when it came; title; how soon; who handles it. */
export function top(loaded: Loaded): Markup {
  const { visit, message, list } = loaded;
  const { words, facts, now } = visit;
  const { message: own, messages } = words;
  const { clock } = list;
  const group = groupOf(message, clock);
  const since = workingDaysBetween(message.receivedAt, now(), facts.settings.holidays);
  const news = newsOf(loaded);
  const due = deadlineWords(words, message, clock);
  const date = message.tray == 'todo' && message.expectedAt != undefined && wholeDay(words, message.expectedAt);
  return html`<p class="meta">
      ${messages.kinds[message.kind]} · ${own.number(String(message.id))} ·
      ${own.arrived(moment(words.all, message.receivedAt))}${
        message.visibility == 'rahasia' ? html` · <b class="warn">${messages.secret}</b>` : ''
      }
    </p>
    <h1 dir="auto">${foreign(titleWords(loaded))}</h1>
    <p class="due">
      <b class="${group == 'overdue' ? 'bad' : ''}"
        >${date && (group == 'today' || group == 'overdue') ? (group == 'today' ? own.dueOn : own.wasDueOn)(due, date) : due}</b
      >
      ${news ? html`<b class="new">· ${messages.news[news]}</b>` : ''}
      ${message.tray == 'todo' ? html`<span class="muted">${since ? own.sinceArrival(decimal(words.all, since)) : own.justArrived}</span>` : ''}
    </p>
    ${handler(loaded)}`;
}

/** What its sender did since the last answer, as the list says it. */
function newsOf({ message: { tray, firstReplyAt }, history }: Loaded): News | undefined {
  if (tray != 'todo' || firstReplyAt == undefined) return;
  const acted = history.flatMap((entry) => (entry.kind == 'event' ? [entry.event] : []));
  const last = acted.findLast(
    ({ action, reply, forwardedTo }) => action == 'added' || action == 'reopened' || reply != undefined || forwardedTo,
  );
  return last?.action == 'added' || last?.action == 'reopened' ? last.action : undefined;
}

function handler(loaded: Loaded): Markup | '' {
  const { visit, message, list, may } = loaded;
  const { words, officer } = visit;
  const { message: own } = words;
  const { assignee } = message;
  const canTake = may('assign') && assignee != officer.id;
  const canVerify = may('verify') && message.stage == 'received';
  if (officer.agency == undefined) return '';
  return html`<div class="handler">
    <p>
      ${
        assignee == undefined
          ? own.nobodyYet
          : assignee == officer.id
            ? own.handledByMe
            : own.handledBy(list.names.get(assignee) ?? `#${assignee}`)
      }
    </p>
    ${
      canTake
        ? actForm(
            loaded,
            'serahkan',
            html`<input type="hidden" name="petugas" value="${officer.id}" /><button class="link" data-key="a">
                ${own.take}
              </button>`,
          )
        : ''
    }
    ${canVerify ? actForm(loaded, 'verifikasi', html`<button class="link">${own.verify}</button>`) : ''}
  </div>`;
}
