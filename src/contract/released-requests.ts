import { onEndpoint } from './on-endpoint.js';
import { picture } from './picture.js';
import { date, flag, list, record, text, type ReadBy, type Reader } from './read.js';
import { stage } from './stages.js';
import { readDocument, type ReadDocument } from './version.js';

const released = record(
  {
    service_request_id: text,
    /** GeoReport v2: `open` or `closed`. */
    status: text,
    service_name: text,
    service_code: text,
    agency_responsible: text,
    description: text,
    requested_datetime: date,
    updated_datetime: date,
    /** The first photo. */
    media_url: onEndpoint,
    /** The place in words; never finer than a nagari. */
    address: text,
    /** Our additions: kind, stage, the sender's name (masked unless shown in full), photos, the official reply and whether it is a worked example. */
    _opd: record({
      kind: text,
      stage,
      name: text,
      photos: list(picture),
      reply: text,
      repliedBy: text,
      repliedAt: date,
      sample: flag,
    }),
  },
  'service_request_id',
  'description',
  'requested_datetime',
);
/** A released message, in the words of GeoReport v2. */
export type ReleasedRequest = ReadBy<typeof released>;

const count: Reader<number> = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const releasedList = record({
  version: text,
  publishedDate: date,
  /** How many messages, released or not, are in each stage. */
  counts: record({ received: count, verified: count, 'in-progress': count, done: count, rejected: count }),
  requests: list(released),
});
/** `feedback/requests.json`, and `programs/{id}/feedback.json` of one programme: newest first, nothing before its release. */
export type ReleasedRequests = ReadBy<typeof releasedList>;

export const readReleasedRequests = (json: unknown, base: string): ReadDocument<ReleasedRequests> =>
  readDocument(json, base, releasedList, 'requests', /^1\.\d/);
