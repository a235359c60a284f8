import { organization } from './provenance.js';
import { date, list, oneOf, record, text, type ReadBy, type Reader } from './read.js';
import { stage } from './stages.js';

/** What happened to a message: a stage reached, words of the agency (`reply`), or what the citizen did. */
const event = record(
  {
    at: date,
    stage,
    /** An official reply, or the reason of a refusal. */
    reply: text,
    /** Who wrote it. */
    by: organization,
    /** The agency that the message was handed on to; only then. */
    to: organization,
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
