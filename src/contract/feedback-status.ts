import { organization } from './provenance.js';
import { date, flag, list, oneOf, record, text, type ReadBy, type Reader } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

/** Stages of a message, in order: diterima, diverifikasi, ditindaklanjuti, selesai, ditolak. */
export const STAGES = ['received', 'verified', 'in-progress', 'done', 'rejected'] as const;
export type Stage = (typeof STAGES)[number];
const stage = oneOf(STAGES);

/** What happened to a message: a stage reached, words of the agency (`reply`), or what the citizen did. */
const event = record(
  {
    at: date,
    stage,
    /** An official reply, or the reason of a refusal. */
    reply: text,
    /** Who wrote it. */
    by: organization,
    /** What the citizen did: `added` words, `confirmed` that it is done, `reopened` it. */
    action: oneOf(['added', 'confirmed', 'reopened']),
    /** The citizen's words. */
    description: text,
  },
  'at',
);
export type FeedbackEvent = ReadBy<typeof event>;

const status = record(
  {
    service_request_id: text,
    kind: text,
    visibility: text,
    service_name: text,
    agency: organization,
    description: text,
    received_at: date,
    expected_datetime: date,
    stage,
    /** Oldest first. */
    events: list(event),
    photos: ((value) => (Number.isInteger(value) && (value as number) > 0 ? value : undefined)) as Reader<number>,
  },
  'service_request_id',
  'received_at',
  'stage',
);
/** Answer of `GET feedback/status`: a message as its sender may see it. */
export type FeedbackStatus = ReadBy<typeof status>;
export const readFeedbackStatus = (json: unknown): FeedbackStatus | undefined => status(json, '');

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
    /** The place in words; never finer than a nagari. */
    address: text,
    /** Our additions: kind, stage, the official reply and whether it is a worked example. */
    _opd: record({ kind: text, stage, reply: text, repliedBy: text, repliedAt: date, sample: flag }),
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
