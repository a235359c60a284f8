import {
  STATUS_PATH,
  readFeedbackStatus,
  readProblem,
  type FeedbackStatus,
  type ProblemDetails,
} from '../contract/index.js';
import { randomKey } from './outbox/key.js';

/** What came of a question about one's own message; `problem` is the endpoint's own words. */
export type TicketAnswer =
  | { ok: true; status?: FeedbackStatus }
  /** `unknown`: no message has this ticket. */
  | { ok: false; why: 'unknown' | 'network' | 'refused'; problem?: ProblemDetails };

/** What a sender can do with their message. */
export type TicketAction = { action: 'add' | 'reopen'; description: string } | { action: 'confirm' };

const PATIENCE = 15e3;

/** The ticket goes in a head field, never in an address, where logs and histories keep it. */
async function ask(base: string, ticket: string, method: string, action?: TicketAction): Promise<TicketAnswer> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), PATIENCE);
  try {
    const response = await fetch(base + STATUS_PATH, {
      method,
      headers: {
        authorization: `Bearer ${ticket}`,
        ...(action && { 'content-type': 'application/json', 'idempotency-key': `"${randomKey()}"` }),
      },
      body: action && JSON.stringify(action),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: ended.signal,
    });
    const json: unknown = response.status == 204 ? undefined : await response.json();
    if (!response.ok) {
      return {
        ok: false,
        why: response.status == 404 ? 'unknown' : response.status < 500 ? 'refused' : 'network',
        problem: readProblem(json, response.status),
      };
    }
    const status = readFeedbackStatus(json);
    return method == 'GET' && !status ? { ok: false, why: 'network' } : { ok: true, status };
  } catch {
    return { ok: false, why: 'network' };
  } finally {
    clearTimeout(timer);
  }
}

/** The message that `ticket` opens, as its sender may see it. */
export const lookUp = (base: string, ticket: string): Promise<TicketAnswer> => ask(base, ticket, 'GET');
/** Adds words, says that it is done, or that it is not. */
export const act = (base: string, ticket: string, action: TicketAction): Promise<TicketAnswer> =>
  ask(base, ticket, 'POST', action);
/** Deletes the message. */
export const withdraw = (base: string, ticket: string): Promise<TicketAnswer> => ask(base, ticket, 'DELETE');
