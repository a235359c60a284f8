import type { Receipt } from '../../contract/index.js';
import type { StoredKey } from './store.js';

const dateTime = (time: number): string => new Date(time).toISOString();

/** The answer to a stored message. It follows from what is stored alone, so a repeat gets the same bytes. */
export const receiptOf = (key: string, ticket: string, { id, receivedAt, expectedAt }: StoredKey): Receipt => ({
  key,
  ticket,
  service_request_id: String(id),
  received_at: dateTime(receivedAt),
  expected_datetime: expectedAt == undefined ? undefined : dateTime(expectedAt),
});
