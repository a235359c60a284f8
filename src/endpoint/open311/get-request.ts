import { sql } from '../feedback/sql.js';
import type { Handler } from './asked.js';
import { numberOf } from './get-requests.js';
import { notFound } from './problem.js';
import { findRequests } from './public-requests.js';
import { senderOf, sourceOf } from './sender.js';
import { serviceRequest } from './service-request.js';

/** One message. What is not released is not there, but for who sent it by Open311 and shows their key. */
export const getRequest: Handler = async (asked) => {
  const { place, id, facts, root } = asked;
  const sender = await senderOf(asked);
  const source = sender == undefined ? undefined : sourceOf(sender);
  const found = await findRequests(place.engine, sql`id = ${numberOf(id) ?? 0}`, source);
  if (!found.length) throw notFound();
  return {
    root: 'service_requests',
    value: found.map((one) => serviceRequest(one, facts, root)),
    own: source != undefined,
  };
};
