import { Hono } from 'hono';
import type { Collector } from './feedback/collector.js';
import type { Room } from './room.js';
import { PUBLIC_HEADERS } from './headers.js';
import { problemResponse } from './problem-response.js';
import { requestPath } from './request-path.js';
import { answerOf, type Files, type StoredFile } from './stored-file.js';

/** The endpoint: a function from a request to its answer, the same in Node, in a browser's test and behind any server. */
export type Endpoint = (request: Request, connection?: Connection) => Promise<Response>;

/** What a server knows of a request beside what it says. */
export interface Connection {
  /** Where it comes from. */
  address?: string;
  /** The body as it arrives, for who may stop in the middle; without it, the request's own. */
  body?: AsyncIterable<Uint8Array>;
}

type Source = Files | (() => Files);

export interface EndpointOptions {
  /** Script files at the root, such as `/opd-widgets.js`. */
  scripts?: Source;
  /** Pages at the root; `/404.html` among them is shown to people who follow a wrong link. */
  pages?: Source;
  /** Takes what citizens send; without it everything can only be read. */
  collector?: Collector;
  /** Further rooms with addresses of their own: pages to be framed, pictures. */
  rooms?: readonly Room[];
  /** Told of what went wrong behind an answer 500. */
  onError?: (error: unknown) => void;
}

const READ_ONLY_METHODS = 'GET, HEAD, OPTIONS';

/**
 * Makes the endpoint. Nothing is read from disk here: an address is looked up among the files of the current edition, so
 * that no address can lead anywhere else.
 * @param edition the published files, or a function that gives those of the current edition
 */
export function createEndpoint(
  edition: Source,
  { scripts, pages, collector, rooms = [], onError }: EndpointOptions = {},
): Endpoint {
  const sources = [edition, scripts, pages].filter((source) => source !== undefined).map(asGetter);
  const find = (path: string): StoredFile | undefined => {
    for (const files of sources) {
      const file = files().get(path);
      if (file) return file;
    }
    return;
  };

  const app = new Hono<{ Bindings: Connection }>();
  if (collector) app.route('/', collector);
  for (const room of rooms) app.route('/', room as Hono);
  app.options('*', () => preflightResponse());
  app.get('*', (context) => {
    const request = context.req.raw;
    const path = requestPath(request.url);
    if (path === undefined) return problemResponse(400);
    const file = find(path);
    return file ? fileResponse(file, request) : missingResponse(path, request, find);
  });
  app.notFound((context) => {
    const path = requestPath(context.req.raw.url);
    return path === undefined ? problemResponse(400) : problemResponse(find(path) ? 405 : 404, path);
  });
  app.onError((error) => {
    onError?.(error);
    return problemResponse(500);
  });
  return async (request, connection) => app.fetch(request, connection);
}

const asGetter = (source: Source): (() => Files) => (typeof source == 'function' ? source : () => source);

function fileResponse(file: StoredFile, { headers: asked }: Request): Response {
  const { status, headers, body } = answerOf(file, asked.get('accept-encoding'), asked.get('if-none-match'));
  return new Response(body, { status, headers });
}

function missingResponse(path: string, request: Request, find: (path: string) => StoredFile | undefined): Response {
  if (find(`${path}/`)) return new Response(null, { status: 308, headers: { location: encodeURI(`${path}/`) } });
  const page = find('/404.html');
  if (!page || path.startsWith('/v1/') || !request.headers.get('accept')?.includes('text/html'))
    return problemResponse(404, path);
  const { 'content-length': _, etag: __, ...headers } = page.identity.headers;
  return new Response(page.identity.body, { status: 404, headers });
}

const preflightResponse = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...PUBLIC_HEADERS,
      allow: READ_ONLY_METHODS,
      'access-control-allow-methods': READ_ONLY_METHODS,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
      'cache-control': 'public, max-age=86400',
    },
  });
