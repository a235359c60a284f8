import { act, lookUp, withdraw, type TicketAction } from '../../client/ticket.js';
import { readTicket } from '../../contract/index.js';
import { problemWords } from '../feedback/problem-words.js';
import type { FeedbackStatus } from '../feedback-status.js';
import { deskOf } from './desk.js';
import type { StatusWords } from './words.js';

/** Draws, and puts the focus where the person goes on. */
async function shown(host: FeedbackStatus, focus: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  host.shadowRoot!.querySelector<HTMLElement>(focus)?.focus();
}

/** Looks a message up. What was typed stays in its field. */
export async function open(host: FeedbackStatus, typed: string, words: StatusWords): Promise<void> {
  const desk = deskOf(host);
  if (desk.busy) return;
  const ticket = readTicket(typed);
  desk.said = desk.fault = '';
  if (!ticket) {
    desk.fault = words.badTicket;
    return shown(host, '#ticket');
  }
  desk.busy = true;
  host.requestUpdate();
  const answer = await lookUp(host.base, ticket);
  desk.busy = false;
  if (answer.ok) {
    Object.assign(desk, { ticket, message: answer.status, open: undefined });
    return shown(host, '.message');
  }
  desk.fault =
    answer.why == 'unknown'
      ? words.unknownTicket(ticket)
      : problemWords(answer.problem, words.problemPart) || words.noAnswer;
  return shown(host, '#ticket');
}

/** Does something with the open message, then shows how it stands. */
export async function change(host: FeedbackStatus, action: TicketAction, words: StatusWords): Promise<void> {
  const desk = deskOf(host);
  if (desk.busy) return;
  desk.busy = true;
  host.requestUpdate();
  const answer = await act(host.base, desk.ticket, action);
  const now = answer.ok ? await lookUp(host.base, desk.ticket) : undefined;
  desk.busy = false;
  if (answer.ok) {
    if (now?.ok) desk.message = now.status;
    desk.open = undefined;
  }
  desk.said = answer.ok ? words.thanks : problemWords(answer.problem, words.problemPart) || words.noAnswer;
  return shown(host, '.said');
}

/** Deletes the open message; the device forgets its ticket too. */
export async function remove(
  host: FeedbackStatus,
  words: StatusWords,
  forget: (ticket: string) => Promise<void>,
): Promise<void> {
  const desk = deskOf(host);
  if (desk.busy) return;
  desk.busy = true;
  host.requestUpdate();
  const answer = await withdraw(host.base, desk.ticket);
  desk.busy = false;
  if (answer.ok) {
    await forget(desk.ticket);
    Object.assign(desk, {
      own: desk.own.filter(({ ticket }) => ticket != desk.ticket),
      ticket: '',
      message: undefined,
      open: undefined,
      said: words.deleted,
    });
  } else desk.said = problemWords(answer.problem, words.problemPart) || words.noAnswer;
  return shown(host, '.said');
}
