import type { Bytes } from '../stored-file.js';

/** An answer with its whole body, within the limits. */
export interface Answer {
  /** Where it came from, after redirects. */
  url: string;
  /** 200 also where the other side said 304. */
  status: number;
  headers: Headers;
  body: Bytes;
  /** The same as the last time this address was asked. */
  unchanged: boolean;
}

export interface GetOptions {
  /** Head field Accept. */
  accept?: string;
  /** Bytes of the body, decompressed. */
  limit?: number;
}

/**
 * Asks for an address, politely and safely. Answers 4xx other than 429 are returned, since they mean something to who asks.
 * @throws SourceFailed for what cannot be had now (network, 429, 5xx, too large, a forbidden address), in words for the publisher
 */
export type Get = (url: string, options?: GetOptions) => Promise<Answer>;
