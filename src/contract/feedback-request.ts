import { date, record, text, type Reader } from './read.js';

export const KINDS = ['pengaduan', 'aspirasi', 'permintaan-informasi'] as const;
export type Kind = (typeof KINDS)[number];
/**
 * `terbuka`: may be published with the sender's name once released. `anonim`: neither public nor agency sees name or contact.
 * `rahasia`: nobody but the agency sees the message, its place is rounded.
 */
export const VISIBILITIES = ['terbuka', 'anonim', 'rahasia'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Longest description, in UTF-16 units, as `MAX_TEXT` of the readers; the form says so and cuts nothing. */
export const MAX_DESCRIPTION = 4000;
/** Most photos of a message, and most bytes of one. */
export const MAX_PHOTOS = 3;
export const MAX_PHOTO_BYTES = 1_000_000;

/** A solved proof-of-work challenge (ALTCHA v1), as base64 of its JSON. */
export type AltchaPayload = string;

/** Body of `POST feedback/requests`; its key is the head field `Idempotency-Key`. */
export interface FeedbackRequest {
  service_code: string;
  kind: Kind;
  visibility: Visibility;
  description: string;
  consent: { version: string; agreed: true };
  program_id?: string;
  agency?: string;
  name?: string;
  /** Telephone number or e-mail address. */
  contact?: string;
  /** WGS 84 degrees; of a `rahasia` message rounded to 2 decimals, about 1 km. */
  lat?: number;
  long?: number;
  /** The place in words. */
  address_string?: string;
  /** Answers to the service's own questions by code; several answers of one question as a list. */
  attribute?: Record<string, string | string[]>;
  /** Origin and path of the page it was written on, never a query. */
  page?: string;
  altcha?: AltchaPayload;
  /** A field that no person sees. Whoever fills it is marked as suspect. */
  website?: string;
  /** Milliseconds between the first touch of the form and sending. */
  elapsed?: number;
}

/** Answer to a message that is stored: what makes "terkirim" true. */
export interface Receipt {
  key: string;
  /** The citizen's code, also the secret that opens the message to them. */
  ticket: string;
  /** The public number; opens nothing. */
  service_request_id: string;
  received_at: string;
  /** When an answer is due. */
  expected_datetime?: string;
}

const receipt = record(
  { key: text, ticket: text, service_request_id: text, received_at: date, expected_datetime: date },
  'key',
  'ticket',
  'service_request_id',
  'received_at',
);

/** Reads a receipt; one that does not name the key of this message is none (a captive portal, an answer to another). */
export function readReceipt(json: unknown, key: string): Receipt | undefined {
  const found = (receipt as Reader<Receipt>)(json, '');
  return found?.key == key ? found : undefined;
}
