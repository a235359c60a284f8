import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { RequestError, getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Connection, Endpoint } from './app.js';
import type { LogEntry } from './log.js';
import { problemParts, problemResponse, type ProblemStatus } from './problem-response.js';
import { requestPath } from './request-path.js';
import { answerOf, type FileAnswer, type Files } from './stored-file.js';
import { leaveUnread } from './unread-body.js';

export interface ServerOptions {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /**
   * Files of the endpoint that nearly every request is for: these are answered as the endpoint would, but without making a
   * Request and a Response of it, which takes a fifth of the speed.
   */
  files?: () => Files;
  onRequest?: (entry: LogEntry) => void;
}

export interface RunningServer {
  /** Where it can be reached, such as `http://127.0.0.1:8080/`. */
  address: string;
  /** Takes no new request and waits for those under way, at most `patience` milliseconds. */
  close: (patience?: number) => Promise<void>;
}

const SERVER_OPTIONS = {
  // A browser sends these few hundred bytes at once; who needs longer only holds a place.
  headersTimeout: 10_000,
  // A photo on the slowest of networks; a slow sender keeps a place, but holds up nobody.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};

const PATIENCE = 5_000;

/** Serves an endpoint over HTTP. @throws the system's error where it cannot listen, such as EADDRINUSE */
export async function startServer(
  endpoint: Endpoint,
  { host, port, files, onRequest }: ServerOptions,
): Promise<RunningServer> {
  const answer = getRequestListener((request, env) => endpoint(request, connectionOf(env as HttpBindings)), {
    // Left to itself it would read on for 64 MB.
    autoCleanupIncoming: false,
    errorHandler: (error) => problemResponse(error instanceof RequestError ? 400 : 500),
  });
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    const started = performance.now();
    const { method, url = '', headers } = request;
    // Looked at as it came: making a URL of it would quietly resolve the dots that tell what it is after.
    const path = requestPath(url);
    const file = path && method == 'GET' ? files?.().get(path) : undefined;
    if (path === undefined) refuse(response, 400);
    else if (file) send(response, answerOf(file, headers['accept-encoding'], headers['if-none-match']));
    else void answer(request, response);
    if ('content-length' in headers || 'transfer-encoding' in headers) leaveUnread(request, response);
    // Most answers are written by now; waiting for their way to the reader would cost more than answering.
    const report = () => onRequest?.(entryOf(request, response, started));
    if (response.writableEnded) report();
    else response.once('close', report);
  });
  // Who neither sends nor reads for so long has gone.
  server.setTimeout(60_000);
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket as Socket, onRequest));
  await listen(server, host, port);
  const { address, port: actualPort } = server.address() as AddressInfo;
  return {
    address: `http://${address.includes(':') ? `[${address}]` : address}:${actualPort}/`,
    close: (patience = PATIENCE) => close(server, patience),
  };
}

const connectionOf = ({ incoming }: HttpBindings): Connection => ({
  address: incoming.socket.remoteAddress,
  // Whoever stops in the middle still has an answer to give: the connection must outlive that.
  body: { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false }) },
});

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

async function close(server: Server, patience: number): Promise<void> {
  // Kept-alive connections become idle only after their last answer, so they are closed again and again.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(impatience);
}

const COUNTED = Symbol('bytes counted');

function entryOf(request: IncomingMessage, response: ServerResponse, started: number): LogEntry {
  const socket: Socket & { [COUNTED]?: number } = request.socket;
  const { bytesWritten, [COUNTED]: counted = 0 } = socket;
  socket[COUNTED] = bytesWritten;
  return {
    time: Date.now(),
    method: request.method ?? '',
    target: request.url ?? '',
    status: response.statusCode,
    bytes: bytesWritten - counted,
    milliseconds: performance.now() - started,
    address: socket.remoteAddress,
  };
}

const send = (response: ServerResponse, { status, headers, body }: FileAnswer): unknown =>
  response.writeHead(status, headers).end(body);

function refuse(response: ServerResponse, status: ProblemStatus): void {
  const { body, headers } = problemParts(status);
  response.writeHead(status, headers).end(body);
}

const UNREADABLE: Record<string, ProblemStatus> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is not HTTP at all, too slow, or too big to be read, never becomes a request: it is answered on the bare connection. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket, onRequest?: (entry: LogEntry) => void): void {
  if (error.code == 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = UNREADABLE[error.code ?? ''] ?? 400;
  const { body, headers, title } = problemParts(status);
  const head = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const text = `HTTP/1.1 ${status} ${title}\r\n${lines}\r\n${body}`;
  const { remoteAddress: address } = socket;
  socket.end(text);
  onRequest?.({ time: Date.now(), method: '', target: '', status, bytes: text.length, milliseconds: 0, address });
}
