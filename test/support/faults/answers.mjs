import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { WRONG, placesOf, withWrong } from './places.mjs';

const SUITE = new URL('../../../../shared/data/trust/json-suite/', import.meta.url);
const CORS = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
const TYPE = { 'content-type': 'application/json' };
const PAGE = '<!doctype html><title>Masuk</title><form>Kata sandi <input type=password></form>';

/** Sends a whole answer. */
function send({ response }, body, { status = 200, ...headers } = {}) {
  response.writeHead(status, { ...CORS, ...TYPE, ...headers });
  response.end(body);
}

/** Sends bytes as they are, past the checks of the server's own library, then lets go of the connection. */
function raw({ response }, lines, body, hard) {
  const { socket } = response;
  const head = Object.entries({ ...CORS, connection: 'close', ...lines }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(`HTTP/1.1 200 OK\r\n${head.join('')}\r\n`);
  socket.write(body, () => (hard ? socket.resetAndDestroy() : socket.end()));
}

const status = (code, headers) => (context) =>
  send(context, PAGE, { status: code, 'content-type': 'text/html', ...headers });
const redirect = (to) => (context) => send(context, '', { status: 302, location: to(context) });
const text = (change) => (context) => send(context, change(context.good));
const document = (change) => (context) => send(context, JSON.stringify(change(structuredClone(context.document))));
const edition = (date) =>
  document((found) => {
    (found.publishedDate ? found : found._opd).publishedDate = date;
    return found;
  });

const bombs = new Map();
/** A body that is small on the wire only. */
function bomb(megabytes) {
  if (!bombs.has(megabytes)) bombs.set(megabytes, gzipSync(Buffer.alloc(megabytes * 2 ** 20, '[')));
  return bombs.get(megabytes);
}

const asked = new Map();
/** How often an address was asked for, this time included. */
function times({ url }) {
  asked.set(url, (asked.get(url) ?? 0) + 1);
  return asked.get(url);
}

function slowly({ response, good, argument }) {
  const size = Math.ceil(good.length / 6);
  response.writeHead(200, { ...CORS, ...TYPE });
  let at = 0;
  const timer = setInterval(
    () => {
      response.write(good.slice(at, (at += size)));
      if (at < good.length) return;
      clearInterval(timer);
      response.end();
    },
    Number(argument) || 300,
  );
  response.on('close', () => clearInterval(timer));
}

function endless({ response }) {
  response.writeHead(200, { ...CORS, ...TYPE });
  const part = Buffer.alloc(65_536, ' ');
  const more = () => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', more);
  more();
}

function stalledBody({ response, good }) {
  response.writeHead(200, { ...CORS, ...TYPE });
  response.write(good.slice(0, good.length / 2));
}

/** Answers by kind of fault; each gets `{request, response, url, argument, good, document}`. */
export const ANSWERS = {
  good: text((good) => good),
  slow: slowly,
  'slow-beyond-deadline': (context) => slowly({ ...context, argument: 4000 }),
  'stalled-headers': () => {},
  'stalled-body': stalledBody,
  'cut-with-length': (context) => {
    const { good, argument } = context;
    raw(context, { ...TYPE, 'content-length': good.length }, good.subarray(0, Number(argument)));
  },
  'cut-json': (context) => send(context, context.good.subarray(0, Number(context.argument))),
  'wrong-type': (context) => {
    const [place, wrong] = context.argument.split('.');
    send(context, JSON.stringify(withWrong(context.document, placesOf(context.document)[place], WRONG[wrong])));
  },
  html: (context) => send(context, PAGE, { 'content-type': 'text/html' }),
  empty: text(() => ''),
  'no-content': (context) => send(context, undefined, { status: 204 }),
  'redirect-loop': redirect(({ url }) => url),
  'redirect-to-login': redirect(() => '/html/-/-/v1/masuk'),
  401: status(401, { 'www-authenticate': 'Bearer' }),
  403: status(403),
  404: status(404),
  410: status(410),
  429: (context) =>
    status(429, { 'retry-after': { s: '30', d: 'Wed, 21 Oct 2099 07:28:00 GMT', n: '-soon' }[context.argument] })(
      context,
    ),
  500: status(500),
  502: status(502),
  503: status(503),
  'no-cors': ({ response, good }) => response.writeHead(200, TYPE).end(good),
  endless,
  'gzip-bomb': (context) => send(context, bomb(Number(context.argument)), { 'content-encoding': 'gzip' }),
  'gzip-broken': (context) => send(context, context.good, { 'content-encoding': 'gzip' }),
  'length-too-long': (context) => raw(context, { ...TYPE, 'content-length': context.good.length + 99 }, context.good),
  'length-too-short': (context) => raw(context, { ...TYPE, 'content-length': context.good.length - 99 }, context.good),
  'length-nonsense': (context) => raw(context, { ...TYPE, 'content-length': 'banyak' }, context.good),
  'type-text': (context) =>
    send(context, context.good, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' }),
  'type-html': (context) => send(context, context.good, { 'content-type': 'text/html; charset=iso-8859-1' }),
  'type-image': (context) => send(context, context.good, { 'content-type': 'image/png' }),
  'byte-order-mark': text((good) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good])),
  'utf-16': text((good) => Buffer.from(good.toString(), 'utf16le')),
  'invalid-utf-8': text((good) => Buffer.from(good.toString().replace('PUPR', 'P\xff\xc0R'), 'latin1')),
  deep: text(() => '['.repeat(1e6)),
  'newer-version': document((found) => ({ ...found, version: found.items ? 'https://jsonfeed.org/version/2' : '1.0' })),
  'older-edition': edition('2020-01-01T00:00:00Z'),
  'edition-of-the-future': edition('2999-01-01T00:00:00Z'),
  flapping: (context) => (times(context) % 2 ? status(502)(context) : send(context, context.good)),
  'reset-at-once': ({ response }) => response.socket.resetAndDestroy(),
  'reset-in-the-middle': (context) => raw(context, { ...TYPE, 'content-length': 9e5 }, context.good, true),
  'not-http': ({ response }) => response.socket.end('halo\r\n\r\n'),
  'json-suite': (context) => send(context, readFileSync(new URL(encodeURIComponent(context.argument), SUITE))),
};
