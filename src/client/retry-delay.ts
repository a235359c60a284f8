import type { EndpointError } from './errors.js';

/** Longest pause between tries by itself, and how old a good answer may be before it is looked at again; milliseconds. */
export const FIVE_MINUTES = 3e5;

/**
 * Reads a `Retry-After` header: milliseconds, at most an hour; a minute where it makes no sense; nothing without header.
 * A page of another origin sees the header only if the endpoint exposes it.
 */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header == null) return;
  const pause = /GMT$/.test(header) ? Date.parse(header) - now : +header * 1e3;
  return Math.min(pause >= 0 ? pause : 6e4, 36e5);
};

/** How long the endpoint has to be left alone after an error: as it asks, and longer where a quick change is unlikely. */
export const shortestPause = ({ kind, status, retryAfter = 0 }: EndpointError): number =>
  Math.max(retryAfter, kind == 'newer-version' || status == 404 || status == 410 ? FIVE_MINUTES : 0);

/**
 * Milliseconds until the next try by itself: 5 s, doubled with each failure in a row up to 5 minutes, ±20 % so that the
 * readers of one outage do not come back together; for the same reason it comes on top of `pause`, for which the endpoint
 * has to be left alone.
 */
export const retryDelay = (failures: number, pause: number): number =>
  pause + Math.min(5e3 * 2 ** failures, FIVE_MINUTES) * (0.8 + 0.4 * Math.random());
