import { sql } from '../feedback/sql.js';
import type { Handler } from './asked.js';
import { numberOf } from './get-requests.js';
import { notFound } from './problem.js';
import { findRequests } from './public-requests.js';
import { serviceRequest } from './service-request.js';

/** One message; what is not released is not there. */
export const getRequest: Handler = async ({ place, id, facts, root }) => {
  const found = await findRequests(place.engine, sql`id = ${numberOf(id) ?? 0}`);
  if (!found.length) throw notFound();
  return { root: 'service_requests', value: found.map((one) => serviceRequest(one, facts, root)) };
};
