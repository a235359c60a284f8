import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** What an address answers: a text, or a file of the repository. */
export type Page = {
  body: string;
  type?: string;
  headers?: Record<string, string>;
  /** Of the answer itself; a browser that asks beforehand is let through. */
  status?: number;
};
export interface PageServer {
  /** Address of the server, without a slash at the end. */
  origin: string;
  /** The same server under another name: another origin to a browser. */
  otherOrigin: string;
  /** Paths asked for so far, with their query strings. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * A plain web server on this machine for tests that need whole pages: its pages, and below `/dist/` and `/node_modules/` the files
 * of the repository. Any origin may read all of it.
 */
export async function servePages(pages: Record<string, Page>): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url!);
    const path = new URL(request.url!, 'http://localhost').pathname;
    const page = pages[path];
    const file = /^\/(dist|node_modules)\//.test(path) ? resolve(`.${path}`) : '';
    const found = page ?? (file && existsSync(file) && statSync(file).isFile());
    response.writeHead(found ? (request.method == 'OPTIONS' ? 200 : (page?.status ?? 200)) : 404, {
      'access-control-allow-origin': '*',
      'content-type': page?.type ?? TYPES[extname(path)] ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    if (page || !found) response.end(page?.body);
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
