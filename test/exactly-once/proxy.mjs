import { createServer, request as ask } from 'node:http';

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
const problem = (status, more = {}) => ({
  status,
  headers: { ...CORS, 'content-type': 'application/problem+json', ...more },
  body: JSON.stringify({ type: 'about:blank', title: 'x', status, detail: 'Ditolak untuk pengujian.' }),
});
const ANSWERS = {
  'status-500': () => problem(500),
  'status-503': () => problem(503, { 'retry-after': '1' }),
  'status-429': () => problem(429, { 'retry-after': '1' }),
  'status-408': () => problem(408),
  'captive-portal': () => ({ status: 200, headers: { ...CORS, 'content-type': 'text/html' }, body: '<h1>Masuk</h1>' }),
  'empty-200': () => ({ status: 200, headers: CORS, body: '' }),
  'receipt-of-another': () => ({
    status: 201,
    headers: { ...CORS, 'content-type': 'application/json' },
    body: JSON.stringify({
      key: '0'.repeat(32),
      ticket: '0000-0000-0000',
      service_request_id: '1',
      received_at: new Date().toISOString(),
    }),
  }),
  'redirect-to-login': () => ({ status: 302, headers: { ...CORS, location: '/captive' }, body: '' }),
  refused: () => problem(422),
};
const HELD = 1200;

/**
 * What stands between the pages and the endpoint. A fault that is set for a page's origin happens to the next message from there.
 * `played(fault, origin)` is called when it happens, with a promise's resolve when the proxy waits for it.
 * @param {() => number} target port of the endpoint
 */
export async function startProxy(target) {
  /** By origin: the fault that comes next, and who is told of it. */
  const pages = new Map();
  const server = createServer((request, response) => {
    const page = pages.get(request.headers.origin);
    const path = request.url;
    if (path == '/captive')
      return void response.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end('<h1>Masuk</h1>');
    if (page?.fault == 'offline' && path.startsWith('/v1/feedback/requests')) {
      page.happened('offline');
      return void request.socket.destroy();
    }
    const isMessage = request.method == 'POST' && path == '/v1/feedback/requests';
    const fault = isMessage ? page?.fault : undefined;
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', async () => {
      if (fault) page.fault = undefined;
      if (ANSWERS[fault]) {
        page.happened(fault);
        const { status, headers, body } = ANSWERS[fault]();
        return void response.writeHead(status, headers).end(body);
      }
      if (fault == 'reset-before' || fault?.endsWith('-before')) {
        await page.happened(fault);
        return void request.socket.destroy();
      }
      const forwarded = ask(
        {
          host: '127.0.0.1',
          port: target(),
          path,
          method: request.method,
          headers: { ...request.headers, ...(page && { 'x-forwarded-for': page.address }) },
        },
        async (answer) => {
          if (fault == 'held-then-reset') await new Promise((resolve) => setTimeout(resolve, HELD));
          if (fault == 'reset-after' || fault == 'held-then-reset' || fault?.endsWith('-after')) {
            answer.resume();
            await page.happened(fault);
            return void request.socket.destroy();
          }
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
          answer.on('error', () => response.destroy());
        },
      );
      // The endpoint is gone: for the page the connection breaks.
      forwarded.on('error', () => request.socket.destroy());
      forwarded.end(Buffer.concat(chunks));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Says which fault comes next to a page, and waits until it has happened. */
    next(origin, fault, address, act = () => {}) {
      return new Promise((resolve) => {
        pages.set(origin, {
          fault,
          address,
          happened: async (what) => {
            const page = pages.get(origin);
            if (page) page.fault = undefined;
            await act(what);
            resolve();
          },
        });
      });
    },
    calm: (origin, address) => pages.set(origin, { address, happened: () => {} }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
