import type { FeedbackRequest, ProblemDetails, Receipt } from '../../contract/index.js';

/** What is to be tried again: a message, or the photos of one that was sent. */
export interface Job {
  key: string;
  endpoint: string;
  /** Failures in a row. */
  tries: number;
  tried?: number;
  /** Not before this time by itself; and, as the endpoint wants to be left alone, not even when the network comes back. */
  due: number;
  earliest: number;
  /** Keys of the photos that are left, each its idempotency key as well. */
  photos: string[];
}

export interface MessageRow extends Job {
  body: FeedbackRequest;
  written: number;
  state: 'queued' | 'refused';
  problem?: ProblemDetails;
}

export interface ReceiptRow extends Job {
  receipt: Receipt;
  /** Code of its service. */
  service: string;
  sent: number;
  photosRefused: ProblemDetails[];
}

/** Bytes, since some WebKits lose Blobs. */
export interface PhotoRow {
  key: string;
  type: string;
  bytes: ArrayBuffer;
}

export interface DraftRow {
  key: string;
  draft: unknown;
  written: number;
}

export interface LeaseRow {
  key: string;
  owner: string;
  until: number;
}

/** The stores of the database, each with its key in `key`. */
export interface Tables {
  messages: MessageRow;
  receipts: ReceiptRow;
  photos: PhotoRow;
  drafts: DraftRow;
  lease: LeaseRow;
}
export type TableName = keyof Tables;
