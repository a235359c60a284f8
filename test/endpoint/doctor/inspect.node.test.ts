import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { doctor } from '../../../src/endpoint/doctor/index.js';
import { inspect } from '../../../src/endpoint/doctor/inspect.js';
import { demoDocuments } from '../../support/demo-documents.js';
import { servePages, type Page, type PageServer } from '../../support/page-server.js';

const CODE = 'customElements; // opd-widgets';
const HASH = `sha384-${createHash('sha384').update(CODE).digest('base64')}`;
const SCRIPT = '<script type="module" src="OTHER/opd-widgets.js"></script>';
const CARD = '<opd-program-card program="tarok-city"><a href="/">Tarok City</a></opd-program-card>';
const js = (more: Partial<Page> = {}): Page => ({ body: CODE, type: 'text/javascript', ...more });
const policy = (text: string) => ({ 'content-security-policy': text });

interface Case {
  head?: string;
  body?: string;
  headers?: Record<string, string>;
  more?: Record<string, Page>;
  /** The only fault, and what is to be copied. */
  kind?: string;
  code?: string;
}

const CASES: Record<string, Case> = {
  'is in order': {},
  'is in order with plain markup and the endpoint beside the script': {
    body: '<div data-opd-widget="program-card" data-program="tarok-city">Tarok City</div>',
  },
  'brings the widgets in a bundle': {
    head: '<meta name="opd-endpoint" content="OTHER/v1/"><script type="module" src="/situs.js"></script>',
    more: { '/situs.js': js({ body: 'define("opd-program-card")' }) },
  },
  'brings them by a loader in the page': {
    head: '<meta name="opd-endpoint" content="OTHER/v1/"><script>load("OTHER/opd-widgets.js")</script>',
  },
  'shows snippets as code on purpose': { body: `<pre>&lt;opd-program-card&gt;</pre>${CARD}` },
  'has a misspelt programme': {
    body: CARD.replace('tarok-city"', 'tarok-sity"'),
    kind: 'unknown-program',
    code: '<opd-program-card program="tarok-city">',
  },
  'has a misspelt agency': {
    body: '<opd-feedback-form agency="dinas-pupe"></opd-feedback-form>',
    kind: 'unknown-agency',
    code: '<opd-feedback-form agency="dinas-pupr">',
  },
  'has a misspelt attribute': {
    body: '<div data-opd-widget="news-feed" data-limits="3"></div>',
    kind: 'unknown-attribute',
    code: '<div data-opd-widget="news-feed" data-limit="3">',
  },
  'has lost the mark': {
    body: '<blockquote data-program="tarok-city">Tarok City</blockquote>',
    kind: 'stripped',
    code: '<blockquote data-opd-widget="program-card" data-program="tarok-city">',
  },
  'shows the snippet as text': { body: '<p>&lt;opd-news-feed&gt;&lt;/opd-news-feed&gt;</p>', kind: 'escaped' },
  'has lost everything': { head: '', body: '<p>Tarok City</p>', kind: 'no-widget' },
  'has no script': {
    head: '<meta name="opd-endpoint" content="OTHER/v1/">',
    kind: 'script-missing',
    code: '<script type="module" src="OTHER/opd-widgets.js"></script>',
  },
  'has a script that an optimiser has changed': {
    head: SCRIPT.replace('module', 'text/rocketscript'),
    kind: 'script-not-module',
    code: SCRIPT,
  },
  'has both scripts': {
    head: `${SCRIPT}<script defer src="OTHER/opd-widgets.classic.js"></script>`,
    more: { '/opd-widgets.classic.js': js() },
    kind: 'script-both',
    code: SCRIPT,
  },
  'has two versions': {
    head: ['0.1.0', '0.2.0'].map((version) => SCRIPT.replace('/opd', `/${version}/opd`)).join(''),
    more: { '/0.1.0/opd-widgets.js': js(), '/0.2.0/opd-widgets.js': js() },
    kind: 'two-versions',
    code: SCRIPT.replace('/opd', '/0.2.0/opd'),
  },
  'has a script that is not there': {
    head: SCRIPT.replace('/opd', '/lama/opd'),
    body: '<opd-feedback-status endpoint="OTHER/v1/"></opd-feedback-status>',
    kind: 'script-down',
  },
  'has a script of the wrong type': {
    more: { '/opd-widgets.js': js({ type: 'text/plain', headers: { 'x-content-type-options': 'nosniff' } }) },
    kind: 'script-type',
    code: 'Content-Type: text/javascript',
  },
  'has a script that other sites may not take': {
    more: { '/opd-widgets.js': js({ headers: { 'access-control-allow-origin': 'https://lain.example' } }) },
    kind: 'cors',
    code: 'Access-Control-Allow-Origin: *',
  },
  'has a wrong hash, where the right one is published': {
    head: SCRIPT.replace('/opd', '/0.1.0/opd').replace(' src', ' crossorigin="anonymous" integrity="sha384-AAAA" src'),
    more: { '/0.1.0/opd-widgets.js': js(), '/0.1.0/sri.json': sri(HASH) },
    kind: 'script-integrity',
    code: `<script type="module" crossorigin="anonymous" integrity="${HASH}" src="OTHER/0.1.0/opd-widgets.js"></script>`,
  },
  'has the right hash': {
    head: SCRIPT.replace('/opd', '/0.1.0/opd').replace(' src', ` crossorigin="anonymous" integrity="${HASH}" src`),
    more: { '/0.1.0/opd-widgets.js': js(), '/0.1.0/sri.json': sri(HASH) },
  },
  'has a script file that is no longer what was published': {
    head: SCRIPT.replace('/opd', '/0.1.0/opd'),
    more: { '/0.1.0/opd-widgets.js': js(), '/0.1.0/sri.json': sri('sha384-AAAA') },
    kind: 'script-changed',
  },
  'blocks the script': {
    headers: policy("script-src 'self'"),
    kind: 'policy',
    code: "script-src 'self' OTHER;",
  },
  'blocks the data, in a meta element': {
    head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">${SCRIPT}`,
    kind: 'policy',
    code: 'connect-src OTHER;',
  },
  'asks for a nonce': {
    headers: policy("script-src 'nonce-abc' 'strict-dynamic'"),
    kind: 'policy-nonce',
    code: SCRIPT.replace(' src', ' nonce="…" src'),
  },
  'requires Trusted Types of others': {
    headers: policy("require-trusted-types-for 'script'; trusted-types situs"),
    kind: 'policy-trusted-types',
    code: 'trusted-types situs lit-html;',
  },
  'forbids all scripts': {
    headers: policy('sandbox allow-forms'),
    kind: 'policy-sandbox',
    code: 'sandbox allow-forms allow-scripts',
  },
  'names an endpoint that is no address': {
    body: CARD.replace('<opd-program-card', '<opd-program-card endpoint="htp:/x"'),
    kind: 'bad-endpoint',
  },
  'names an endpoint that does not answer': {
    body: '<opd-feedback-status endpoint="http://127.0.0.1:2/v1/"></opd-feedback-status>',
    kind: 'endpoint-silent',
  },
};

function sri(hash: string): Page {
  return { body: JSON.stringify({ version: '0.1.0', files: { 'opd-widgets.js': hash } }), type: 'application/json' };
}

/** Documents under an address of their own, with which something is wrong. */
const DOCUMENTS: Record<string, Partial<Page> & { kind: string }> = {
  'is down': { kind: 'endpoint-down', status: 503 },
  'lets no other site read': { kind: 'cors', headers: { 'access-control-allow-origin': 'https://lain.example' } },
  'sends a page in place of data': { kind: 'not-json', body: '<html>' },
  'sends other data': { kind: 'not-ours', body: '{}' },
  'sends the wrong type': { kind: 'document-type', type: 'text/html' },
  'is of a newer version': { kind: 'newer', body: '{"version":"2.0","agencies":[]}' },
  'is old': { kind: 'old', body: '{"agencies":[],"publishedDate":"2020-01-01T00:00:00Z","updateCycle":"P1M"}' },
  'has another clock': { kind: 'clock', headers: { date: new Date(Date.now() - 36e5).toUTCString() } },
};

describe('A page, seen from the outside,', { concurrency: 4 }, () => {
  let server: PageServer;
  let count = 0;
  const pages: Record<string, Page> = {};
  before(async () => {
    Object.assign(pages, demoDocuments(), { '/opd-widgets.js': js() });
    server = await servePages(pages);
  });
  after(() => server.close());
  const named = (text: string) => text.replaceAll('OTHER', server.otherOrigin).replaceAll('ORIGIN', server.origin);

  /** Puts a page on the server; what is to be different there for it alone has a name of its own. */
  function put({ head = SCRIPT, body = CARD, headers, more = {} }: Case): string {
    const own = `/k${++count}`;
    const isOwn = Object.keys(more);
    const moved = (text: string) =>
      isOwn.reduce(
        (done, path) => done.replaceAll(`OTHER${path}`, `OTHER${own}${path}`).replaceAll(`"${path}`, `"${own}${path}`),
        text,
      );
    for (const [path, page] of Object.entries(more)) pages[own + path] = page;
    // The endpoint of a script that was moved is still the one of all.
    const meta = isOwn.length && !head.includes('opd-endpoint') ? '<meta name="opd-endpoint" content="OTHER/v1/">' : '';
    pages[own] = {
      body: named(
        moved(
          `<!doctype html><html lang="id"><head><title>Situs</title>${meta}${head}</head>\n<body>${body}</body></html>`,
        ),
      ),
      headers,
    };
    return own;
  }

  for (const [name, page] of Object.entries(CASES))
    it(name, async () => {
      const own = put(page);
      const { faults } = await inspect(server.origin + own);
      assert.deepEqual(
        faults.map(({ kind }) => kind),
        page.kind ? [page.kind] : [],
      );
      if (page.code) assert.equal(faults[0]!.code?.replaceAll(own, ''), named(page.code));
    });

  for (const [name, { kind, ...document }] of Object.entries(DOCUMENTS))
    it(`asks an endpoint that ${name}`, async () => {
      const body = JSON.stringify({ version: '1.0', agencies: [], publishedDate: new Date().toISOString() });
      const more = { '/v1/index.json': { body, type: 'application/json', ...document } };
      const own = put({ more, body: '<opd-feedback-status endpoint="OTHER/v1/index.json"></opd-feedback-status>' });
      pages[own]!.body = pages[own]!.body.replace('/v1/index.json"', '/v1/"');
      const { faults } = await inspect(server.origin + own);
      assert.deepEqual(
        faults.map((fault) => fault.kind),
        [kind],
      );
    });

  it('is told in Indonesian, then in English, with line and code; it ends with 1', async () => {
    const said: string[] = [];
    const own = put({ body: CARD.replace('tarok-city"', 'tarok-sity"') });
    assert.equal(await doctor(server.origin + own, false)((text) => said.push(text)), 1);
    assert.match(
      said.join('\n'),
      /1 masalah \/ 1 fault[^]*SALAH \/ FAULT {2}baris \/ line 2\n {2}Nama program salah tulis[^]*Unknown programme[^]*\n {6}<opd-program-card program="tarok-city">\n/,
    );
  });

  it('is told to programs as JSON; in order it ends with 0', async () => {
    const said: string[] = [];
    assert.equal(await doctor(server.origin + put({}), true)((text) => said.push(text)), 0);
    const { faults, fine } = JSON.parse(said.join('')) as { faults: unknown[]; fine: { id: string[] } };
    assert.deepEqual(faults, []);
    assert.match(fine.id.join(), /1\xa0widget ditulis dengan benar,skrip dimuat sekali/);
  });

  it('is followed where it is redirected, and not for ever', async () => {
    const own = put({});
    pages['/pindah'] = { body: '', status: 301, headers: { location: own } };
    pages['/putar'] = { body: '', status: 302, headers: { location: '/putar' } };
    assert.equal((await inspect(`${server.origin}/pindah`)).address, server.origin + own);
    await assert.rejects(inspect(`${server.origin}/putar`), /too-many-redirects/);
  });

  it('writes no commands into the terminal', async () => {
    const said: string[] = [];
    const own = put({ body: `<opd-program-card program="tarok\x1b[2J\x07"></opd-program-card>` });
    await doctor(server.origin + own, false)((text) => said.push(text));
    assert.doesNotMatch(said.join(''), /(?!\n)\p{Cc}/u);
  });

  for (const [address, says] of [
    ['/tidak-ada', /dijawab 404/],
    ['/v1/programs.json', /bukan halaman web \(application\/json\)/],
  ] as const)
    it(`that is none says so: ${address}`, async () => {
      const said: string[] = [];
      assert.equal(await doctor(server.origin + address, false)((text) => said.push(text)), 1);
      assert.match(said.join('\n'), says);
    });

  it('that cannot be reached, or has no address, says so too', async () => {
    const said: string[] = [];
    assert.equal(await doctor('http://127.0.0.1:2/', false)((text) => said.push(text)), 1);
    assert.equal(await doctor('ftp://a.example/', false)((text) => said.push(text)), 2);
    assert.match(said.join('\n'), /Tidak ada sambungan[^]*bukan alamat halaman web/);
  });
});
