import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { ANSWERS } from '../faults/answers.mjs';

const SUITE = new URL('../../../../shared/data/trust/json-suite/', import.meta.url);
const DOCUMENTS = Object.fromEntries(
  ['news', 'program'].map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`../../faults/good-${name}.json`, import.meta.url), 'utf8')),
  ]),
);

/** A browser opens six connections to one port; with so many ports no answer that stalls keeps another waiting. */
const PORTS = 32;
/** @type {import('node:http').Server[]} */
let servers = [];

/** `/<kind>/<argument>/<seed>/v1/…`; the seed only makes the address another one. */
function answer(request, response) {
  const { url } = request;
  const [, kind, argument] = url.split('/').map(decodeURIComponent);
  const document = url.includes('news') ? DOCUMENTS.news : DOCUMENTS.program;
  const good = Buffer.from(JSON.stringify(document));
  const handler = ANSWERS[kind] ?? ANSWERS[404];
  response.on('error', () => {});
  try {
    handler({ request, response, url, argument, document, good });
  } catch (error) {
    // A fault of the fault server must not look like one that it was asked for.
    console.error(url, error);
    response.writeHead(500).end();
  }
}

const listen = () =>
  new Promise((resolve) => {
    const server = createServer(answer);
    servers.push(server);
    server.on('connection', (socket) => socket.on('error', () => {}));
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

/** @type {Promise<number[]> | undefined} */
let ports;

/** Broken endpoints, over real HTTP; their ports are told at `/faults/about.json`, and they start when first asked for. */
export default {
  name: 'faults',
  async serve(context) {
    if (context.path != '/faults/about.json') return;
    ports ??= Promise.all(Array.from({ length: PORTS }, listen));
    return {
      type: 'json',
      body: JSON.stringify({
        ports: await ports,
        all: process.env.OPD_FAULTS == 'all',
        suite: existsSync(SUITE) ? readdirSync(SUITE).filter((name) => name.endsWith('.json')) : [],
      }),
    };
  },
  async serverStop() {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    servers = [];
  },
};
