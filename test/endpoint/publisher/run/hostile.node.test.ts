import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import type { SourceResult } from '../../../../src/endpoint/publisher/report/run-result.js';
import { reportPage } from '../../../../src/endpoint/publisher/report/report-page.js';
import { publishedData } from '../../../../src/endpoint/publisher/run/data-versions.js';
import { TABLE, configOf, feedOf, publisherFolder, run, startSite, type Site } from './publisher.js';

const MEGABYTE = 2 ** 20;

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]><rss><channel><title>&j;</title></channel></rss>`;
const item = (inside: string) => `<rss version="2.0"><channel><title>x</title><item>${inside}</item></channel></rss>`;

/** Documents of feeds, each wrong in its own way. */
const FEEDS: Record<string, string | Uint8Array> = {
  'billion-laughs': laughs,
  'quadratic-blowup': `<!DOCTYPE l [<!ENTITY a "${'a'.repeat(50_000)}">]><rss><channel><title>${'&a;'.repeat(5000)}</title></channel></rss>`,
  'external-entity':
    '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
  'parameter-entity': '<!DOCTYPE l [<!ENTITY % x SYSTEM "http://169.254.169.254/"> %x;]><rss/>',
  'deep-nesting': `<rss><channel>${'<a>'.repeat(100_000)}</channel></rss>`,
  'unclosed-tag': '<rss><channel><title>x</title><item><title',
  'html-page': '<!doctype html><title>Masuk</title><p>Silakan masuk',
  empty: '',
  'only-nuls': '\0'.repeat(1000),
  'wrong-encoding': new Uint8Array([...Buffer.from('<?xml version="1.0" encoding="utf-16"?><rss/>')]),
  'utf-7': '<?xml version="1.0" encoding="utf-7"?>+ADw-rss+AD4-',
  'lone-surrogates': '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"\\ud800","title":"\\udfff"}]}',
  'items-that-are-null': '{"version":"https://jsonfeed.org/version/1.1","items":[null,1,[],"x"]}',
  prototype:
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"__proto__":{"id":"1"},"constructor":{"prototype":1}}]}',
  'script-in-title': item('<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><guid>1</guid>'),
  'javascript-link': item(
    '<title>Satu</title><link>javascript:alert(1)</link><pubDate>Tue, 24 Nov 2026 01:00:00 GMT</pubDate>',
  ),
  'no-id-no-link': item('<title>Satu</title><pubDate>Tue, 24 Nov 2026 01:00:00 GMT</pubDate>'),
  'date-that-is-none': item('<title>Satu</title><guid>1</guid><pubDate>kemarin</pubDate>'),
};

/** Tables. */
const TABLES: Record<string, string | Uint8Array> = {
  'no-title-column': 'a;b\n1;2\n',
  'formula-cells': TABLE.replace('44,5', '=HYPERLINK("http://evil.example")'),
  'command-cells': TABLE.replace('44,5', "+cmd|' /C calc'!A0"),
  'error-cells': TABLE.replace('44,5', '#DIV/0!'),
  'open-quote': TABLE.replace('Jalan nagari', '"Jalan nagari'),
  nuls: TABLE.replace('44,5', '44\0,5'),
  'percent-of-a-million': TABLE.replace('44,5', '1000000'),
  'day-that-is-none': TABLE.replace('September 2026', '31 September 2026'),
  'binary-garbage': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
  'long-line': `Kode;Program\nx;${'a'.repeat(3 * MEGABYTE)}`,
  'workbook-that-is-none': zipSync({ 'xl/workbook.xml': Buffer.from('<x>') }),
  'workbook-bomb': zipSync({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'xl/workbook.xml': Buffer.from('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(400 * MEGABYTE),
  }),
};

/** Sites that answer badly. */
const ANSWERS: Record<string, Parameters<Site['pages']['set']>[1]> = {
  'redirect-in-a-circle': (_, response) => void response.writeHead(302, { location: '/redirect-in-a-circle' }).end(),
  'redirect-to-metadata': (_, response) =>
    void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'redirect-to-a-file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  'gzip-bomb': (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(new Uint8Array(200 * MEGABYTE))),
  'endless-body': (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(MEGABYTE, 97)));
    };
    response.on('drain', more);
    more();
  },
  'slow-drip': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('<'), 100);
    response.once('close', () => clearInterval(timer));
  },
  'connection-cut': (_, response) => void response.destroy(),
  'server-error': (_, response) => void response.writeHead(500).end(),
  'not-found': (_, response) => void response.writeHead(404).end(),
};

describe('a run with hostile sources', () => {
  it('says of each what is wrong, in a line of the report, and publishes the good one beside them', async (test) => {
    const site = await startSite(test);
    const other = await startSite(test);
    for (const [name, page] of Object.entries({ ...FEEDS, ...TABLES, ...ANSWERS })) site.pages.set(`/${name}`, page);
    other.pages.set('/feed', feedOf([{ title: 'Berita baik' }]));
    const sources = [
      ...[...Object.keys(FEEDS), ...Object.keys(ANSWERS)].map((name) => ({
        id: name,
        type: 'feed',
        url: site.address + name,
      })),
      ...Object.keys(TABLES).map((name) => ({ id: name, type: 'table', url: site.address + name })),
      { id: 'login', type: 'wordpress', url: `${site.address}html-page` },
      { id: 'inside', type: 'feed', url: 'http://10.0.0.1/feed' },
      { id: 'decimal', type: 'feed', url: 'http://2130706433/feed' },
    ];
    const place = await publisherFolder(test, {
      'opd.config.json': configOf(
        [...sources, { id: 'baik', type: 'feed', url: `${other.address}feed` }, 'program.csv'],
        {
          allowHosts: [site.host, other.host],
          limits: { documentMB: 4, timeoutSeconds: 1 },
        },
      ),
      'program.csv': TABLE,
    });
    const { result } = await run(place, { now: Date.now(), cause: 'by-hand' });
    assert.equal(result.kind, 'published', JSON.stringify(result.findings));
    const of = (id: string): SourceResult => result.sources.find((source) => source.id == id)!;
    assert.equal(of('baik').news, 1);
    const page = reportPage(result);
    for (const { id } of sources) {
      const { remarks, news, programs } = of(id);
      // The title of one is text that only looks like a script, and stays what it is.
      if (id == 'script-in-title' && !remarks.length) continue;
      assert.ok(remarks.length, `${id}: ${news} news, ${programs} programmes, and nothing said`);
      for (const { problem, remedy } of remarks)
        for (const text of [problem.id, problem.en, remedy.id, remedy.en]) assert.match(text, /^\S/, id);
    }
    assert.ok(sources.length >= 30);
    assert.ok(!/<script|alert\(1\)<\/|root:x:/.test(page));
    const files = await publishedData(place.stateFolder);
    for (const bytes of files!.values())
      assert.ok(!/javascript:|root:x:|"__proto__"/.test(new TextDecoder().decode(bytes)));
    assert.equal(({} as Record<string, unknown>).id, undefined);
  });
});
