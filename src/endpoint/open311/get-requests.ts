import { listOf, named, sql, type Query } from '../feedback/sql.js';
import { valuesOf, type Handler } from './asked.js';
import { findRequests } from './public-requests.js';
import { problem } from './problem.js';
import { readWindow } from './read-window.js';
import { senderOf, sourceOf } from './sender.js';
import { serviceRequest } from './service-request.js';

/** "90 days or first 1000 requests returned, whichever is smallest" (spec, "Response Volume"). */
const MOST = 1000;

/** Released messages, newest first; by their numbers also those that the sender, who shows their key, sent by Open311. */
export const getRequests: Handler = async (asked) => {
  const { place, query, facts, root, now } = asked;
  const ids = valuesOf(query, 'service_request_id');
  const sender = await senderOf(asked);
  const own = sender != undefined && ids.length > 0;
  const rest = ids.length ? withIds(ids) : inWindow(query, now);
  const found = await findRequests(place.engine, rest, own ? sourceOf(sender) : undefined);
  return { root: 'service_requests', value: found.map((one) => serviceRequest(one, facts, root)), own };
};

/** Numbers override all other arguments; one that is no number of ours is nobody's. */
const withIds = (ids: string[]): Query => {
  const numbers = ids.slice(0, MOST).map((text) => numberOf(text) ?? 0);
  return sql`id IN (${listOf(numbers)})`;
};

function inWindow(query: URLSearchParams, now: number): Query {
  const { start, end } = readWindow(query, now);
  const codes = valuesOf(query, 'service_code');
  const [size, page] = [count(query, 'page_size', MOST), count(query, 'page', 1)];
  const limit = Math.min(size, MOST);
  return sql`received_at >= ${start} AND received_at <= ${end}
    ${codes.length ? sql`AND service_code IN (${listOf(codes)})` : sql``} ${ofStatus(valuesOf(query, 'status'))}
    ORDER BY received_at DESC, id DESC LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
}

const CLOSED = named(`stage IN ('done', 'rejected')`);

function ofStatus(wanted: string[]): Query {
  const states = new Set(wanted.map((status) => status.toLowerCase()));
  for (const status of states)
    if (status != 'open' && status != 'closed')
      throw problem(400, 'status hanya open atau closed.', 'status can only be open or closed.');
  if (states.size != 1) return sql``;
  return states.has('closed') ? sql`AND ${CLOSED}` : sql`AND NOT ${CLOSED}`;
}

function count(query: URLSearchParams, name: string, usual: number): number {
  const text = query.get(name);
  if (!text) return usual;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw problem(400, `${name} harus berupa bilangan mulai dari 1.`, `${name} has to be a number from 1 on.`);
}

/** The number of a message; missing where a text is none. */
export const numberOf = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);
