import { INBOX_HEADERS } from './headers.js';

/** A page of the inbox. */
export const pageResponse = (
  page: string,
  { status = 200, headers }: { status?: number; headers?: Record<string, string> } = {},
): Response =>
  new Response(page, { status, headers: { ...INBOX_HEADERS, 'content-type': 'text/html; charset=utf-8', ...headers } });

/** After an act: the page that shows its effect (303, so that reloading does not act again). */
export const redirectTo = (location: string, headers?: Record<string, string>): Response =>
  new Response(null, { status: 303, headers: { ...INBOX_HEADERS, location, ...headers } });

export const textResponse = (text: string, status: number): Response =>
  new Response(text, { status, headers: { ...INBOX_HEADERS, 'content-type': 'text/plain; charset=utf-8' } });
