import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const json = (response, body, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

export const SCRIPT = '<script>document.title="diretas"</script>';

const GOOD = {
  version: '1.0',
  type: 'rich',
  title: 'Jalan "Tarok" & Tandikek -- 2x3 😀',
  author_name: 'Dinas PUPR',
  html: '<blockquote>…</blockquote><iframe src="…"></iframe>',
  width: 600,
  height: 700,
  _opd: {
    text: 'Jalan "Tarok" & Tandikek -- 2x3 😀: Fisik 62\u00a0%, 8\u00a0poin di belakang rencana, per 12 Nov 2026. Dinas PUPR',
    url: 'https://pupr.example.go.id/tarok?a=1&b=2',
    date: '2026-11-12',
  },
};

/** How an endpoint may answer `/oembed`. */
export const MODES = {
  good: (response) => json(response, GOOD),
  'script in every text': (response) =>
    json(response, {
      ...GOOD,
      title: `"'>${SCRIPT}`,
      html: SCRIPT,
      author_name: SCRIPT,
      width: SCRIPT,
      height: SCRIPT,
      _opd: { text: SCRIPT, url: 'javascript:alert(1)', date: SCRIPT },
    }),
  'wrong types': (response) =>
    json(response, { title: [GOOD.title], width: {}, height: [1], _opd: { text: 7, url: { a: 1 }, date: null } }),
  'a list': (response) => json(response, [1, 2, 3]),
  'a number': (response) => json(response, 7),
  'half a text': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(GOOD).slice(0, -9));
  },
  'text in no encoding': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]));
  },
  'a page instead': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<h1>Selamat datang</h1>${SCRIPT}`);
  },
  '50 MB': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    let left = 50;
    const more = () => (left-- > 0 ? response.write('"'.padEnd(1 << 20, 'a'), more) : response.end());
    more();
  },
  'a small answer that unpacks to 100 MB': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(100 << 20, '7')));
  },
  'a redirect into the network of the server': (response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' });
    response.end();
  },
  'an error': (response) => json(response, { title: 'rusak' }, 500),
  nothing: () => {},
  'one byte a second': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(timer));
  },
};

/** An endpoint that answers as it is told. */
export async function startDouble() {
  const requests = [];
  let mode = 'good';
  const server = createServer((request, response) => {
    requests.push(request.url);
    if (request.url.startsWith('/oembed')) MODES[mode](response);
    else if (request.url == '/v1/index.json') json(response, { publisher: { name: 'Kabupaten Uji' } });
    else json(response, {}, 404);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    answer: (as) => {
      mode = as;
      requests.length = 0;
    },
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
