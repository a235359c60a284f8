import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readFeedbackSummary,
  readNewsFeed,
  readPlaces,
  readProgressPackage,
  readProjectPackage,
  readPublisherIndex,
  readReleasedRequests,
  readServiceDefinition,
  readServices,
} from '../../src/contract/index.js';
import { onEndpoint } from '../../src/contract/on-endpoint.js';
import { picture } from '../../src/contract/picture.js';
import { date, identifier, link, number, text } from '../../src/contract/read.js';

const BASE = 'https://widget.example.go.id/v1/programs.json';

/** Documents that look like ours with anything at any place. */
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 4 });
const observation = fc.record(
  { id: anything, measure: anything, period: fc.oneof(anything, fc.record({ endDate: anything })), unit: anything },
  { requiredKeys: [] },
);
const metrics = fc.oneof(
  anything,
  fc.array(fc.record({ id: anything, observations: fc.array(observation) }, { requiredKeys: [] })),
);
const item = fc.record(
  {
    id: fc.oneof(anything, fc.constant('tarok-city')),
    title: fc.oneof(anything, fc.string()),
    status: anything,
    period: anything,
    budget: fc.oneof(anything, fc.record({ amount: fc.record({ amount: anything, currency: fc.constant('IDR') }) })),
    metrics,
    forecasts: metrics,
    url: fc.oneof(anything, fc.webUrl()),
    _opd: fc.oneof(anything, fc.record({ page: anything, image: anything, agency: anything })),
    tags: anything,
  },
  { requiredKeys: [] },
);
const attribute = fc.record(
  {
    code: fc.oneof(anything, fc.constantFrom('a', 7)),
    datatype: fc.oneof(anything, fc.constantFrom('string', 'multivaluelist')),
    description: fc.oneof(anything, fc.string()),
    variable: anything,
    required: anything,
    order: anything,
    values: fc.oneof(anything, fc.array(fc.record({ key: fc.oneof(anything, fc.constant('ya')), name: fc.string() }))),
  },
  { requiredKeys: [] },
);
const service = fc.record(
  {
    service_code: fc.oneof(anything, fc.constantFrom('jalan', 12)),
    service_name: fc.oneof(anything, fc.string()),
    metadata: anything,
    keywords: anything,
    _opd: fc.oneof(anything, fc.record({ agency: anything })),
  },
  { requiredKeys: [] },
);
const request = fc.record(
  {
    service_request_id: fc.oneof(anything, fc.string()),
    description: fc.oneof(anything, fc.string()),
    requested_datetime: fc.oneof(anything, fc.constant('2026-11-12')),
    _opd: fc.oneof(anything, fc.record({ stage: fc.oneof(anything, fc.constant('done')), sample: anything })),
  },
  { requiredKeys: [] },
);
const place = fc.record(
  { name: fc.oneof(anything, fc.string()), nagari: fc.oneof(anything, fc.array(fc.record({ name: fc.string() }))) },
  { requiredKeys: [] },
);
const feedback = fc.record(
  {
    consent: fc.oneof(anything, fc.record({ version: fc.string(), purpose: fc.string(), data: anything })),
    controller: fc.oneof(anything, fc.record({ name: fc.string() })),
    retention: fc.oneof(anything, fc.constant('P2Y')),
    whatsapp: fc.oneof(anything, fc.constant('+62 000-1')),
    holidays: fc.oneof(anything, fc.array(fc.oneof(anything, fc.constant('2026-12-25')))),
  },
  { requiredKeys: [] },
);
const documents = fc.record(
  {
    version: fc.oneof(anything, fc.constantFrom('0.9', '1.0', 'https://jsonfeed.org/version/1.1')),
    publishedDate: anything,
    projects: fc.oneof(anything, fc.array(item)),
    items: fc.oneof(anything, fc.array(item)),
    agencies: fc.oneof(anything, fc.array(item)),
    feedback: fc.oneof(anything, feedback),
    _opd: anything,
  },
  { requiredKeys: [] },
);
const feedbackDocuments = fc.record(
  {
    version: fc.oneof(anything, fc.constant('1.0')),
    attributes: fc.oneof(anything, fc.array(attribute)),
    districts: fc.oneof(anything, fc.array(place)),
    requests: fc.oneof(anything, fc.array(request)),
    counts: fc.oneof(anything, fc.record({ received: anything, done: fc.nat() })),
  },
  { requiredKeys: [] },
);
const counted = fc.oneof(
  anything,
  fc.record(
    {
      id: fc.oneof(anything, fc.constant('pupr')),
      name: fc.oneof(anything, fc.string()),
      last12Months: fc.oneof(anything, fc.record({ asked: fc.oneof(anything, fc.nat()), stages: anything })),
      months: fc.oneof(anything, fc.array(fc.record({ month: fc.oneof(anything, fc.constant('2026-11')) }))),
      open: fc.oneof(anything, fc.integer()),
      oldestOpen: fc.oneof(anything, fc.constant('2026-02-30')),
    },
    { requiredKeys: [] },
  ),
);
const summaries = fc.record(
  {
    version: fc.oneof(anything, fc.constant('1.0')),
    computed: anything,
    periods: anything,
    total: counted,
    agencies: fc.oneof(anything, fc.array(counted)),
    programs: fc.oneof(anything, fc.array(counted)),
  },
  { requiredKeys: [] },
);
/** Documents, and the readers of such ones, each with the list that must be there. Made once for all: making them is most of the work. */
const shapes = [
  [
    documents,
    [
      [readProgressPackage, 'projects'],
      [readProjectPackage, 'projects'],
      [readNewsFeed, 'items'],
      [readPublisherIndex, 'agencies'],
    ],
  ],
  [
    feedbackDocuments,
    [
      [readServiceDefinition, 'attributes'],
      [readPlaces, 'districts'],
      [readReleasedRequests, 'requests'],
    ],
  ],
  [summaries, [[readFeedbackSummary, 'agencies']]],
] as const;

describe('the readers of the contract', () => {
  for (const [like, readers] of shapes) {
    const names = readers.map(([read]) => read.name).join(', ');

    it(`never throw, whatever they are given: ${names}`, () => {
      fc.assert(
        fc.property(fc.oneof(anything, like), (json) => {
          for (const [read] of readers) read(json, BASE);
        }),
        { numRuns: 250 },
      );
    });

    it(`change nothing when they read their own output: ${names}`, () => {
      fc.assert(
        fc.property(like, (json) => {
          for (const [read, list] of readers) {
            const once = read(json, BASE);
            if (!once.ok) continue;
            const again = read(JSON.parse(JSON.stringify({ [list]: [], ...once.value })), BASE);
            assert.ok(again.ok, read.name);
            assert.deepEqual(again.value, JSON.parse(JSON.stringify(once.value)), read.name);
          }
        }),
        { numRuns: 500 },
      );
    });
  }

  it('readServices never throws, and changes nothing when it reads its own output', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.array(fc.oneof(anything, service))), (json) => {
        const once = readServices(json, BASE);
        if (!once.ok) return;
        const again = readServices(JSON.parse(JSON.stringify(once.value.services)), BASE);
        assert.deepEqual(again, JSON.parse(JSON.stringify(once)));
      }),
      { numRuns: 500 },
    );
  });

  it('make no number from anything but a number or its plain text', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const found = number(value, BASE);
        if (found === undefined) return;
        assert.ok(typeof value == 'number' ? Object.is(value, found) : /^\s*-?\d+(\.\d+)?\s*$/.test(String(value)));
      }),
      { numRuns: 2000 },
    );
    for (const nothing of [
      null,
      '',
      ' ',
      'null',
      'NaN',
      '-',
      '44,61',
      '1e3',
      '0x10',
      true,
      [],
      [62],
      {},
      NaN,
      Infinity,
    ])
      assert.equal(number(nothing, BASE), undefined, String(nothing));
    assert.equal(number('62.5', BASE), 62.5);
    assert.equal(number(0, BASE), 0);
  });

  it('leave a bad item out and keep the good ones', () => {
    const read = readProjectPackage(
      {
        version: '0.9',
        projects: [
          null,
          3,
          { id: '../etc', title: 'x' },
          { id: 'no-title' },
          { id: 'tarok-city', title: 'Tarok City', x: 1 },
        ],
      },
      BASE,
    );
    assert.deepEqual(read, {
      ok: true,
      value: { version: '0.9', projects: [{ id: 'tarok-city', title: 'Tarok City' }] },
    });
  });

  it('say that a document of a newer major version is newer, and that another document is not ours', () => {
    assert.deepEqual(readProjectPackage({ version: '1.0', projects: [] }, BASE), {
      ok: false,
      problem: 'newer-version',
    });
    assert.deepEqual(readNewsFeed({ version: 'https://jsonfeed.org/version/2', items: [] }, BASE), {
      ok: false,
      problem: 'newer-version',
    });
    assert.deepEqual(readPublisherIndex({ version: '2.0', agencies: [] }, BASE), {
      ok: false,
      problem: 'newer-version',
    });
    for (const other of [null, [], 'x', {}, { projects: {} }])
      assert.deepEqual(readProjectPackage(other, BASE), { ok: false, problem: 'shape' });
  });

  it('take nothing from polluted prototypes', () => {
    const polluted = Object.create({ id: 'evil', title: 'Evil' }) as object;
    assert.deepEqual(readProjectPackage({ version: '0.9', projects: [polluted] }, BASE), {
      ok: true,
      value: { version: '0.9' },
    });
  });

  it('take over what JSON Feed and OC4IDS promise, and drop what nobody shows', () => {
    const read = readNewsFeed(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Berita',
        items: [
          {
            id: '1',
            title: 'Judul',
            url: 'https://a.example/1',
            content_html: '<b>x</b>',
            date_published: '2026-11-09T08:00:00+07:00',
          },
        ],
      },
      BASE,
    );
    assert.ok(read.ok);
    assert.deepEqual(read.value.items, [
      { id: '1', url: 'https://a.example/1', title: 'Judul', date_published: '2026-11-09T08:00:00+07:00' },
    ]);
  });
});

describe('the small readers', () => {
  it('keep text as it is but for outer blanks', () => {
    assert.equal(text(' a\u202e<b>\n ', BASE), 'a\u202e<b>');
    for (const nothing of ['', '  ', 5, null, {}]) assert.equal(text(nothing, BASE), undefined);
    assert.equal(text('x'.repeat(9999), BASE)?.length, 4000);
  });

  it('accept ids that are one path segment', () => {
    for (const id of ['tarok-city', 'oc4ids-bu3kcz-1', 'A_1.b']) assert.equal(identifier(id, BASE), id);
    for (const id of ['', '.', '..', 'a/b', 'a\\b', '%2e', 'a b', 'é', '-a', 'x'.repeat(200), 5])
      assert.equal(identifier(id, BASE), undefined, String(id));
  });

  it('keep dates as written and refuse days that do not exist', () => {
    for (const day of ['2026-11-12', '1970-01-01', '1691-02-28', '2026-10-31T23:59:59+07:00', '2024-02-29T00:00:00Z'])
      assert.equal(date(day, BASE), day);
    for (const day of [
      '2026-02-31',
      '2025-02-29',
      '12-11-2026',
      '2026-11',
      '2026-11-12T25:00:00Z',
      '2026-13-01',
      '05 Agustus 2019',
      0,
    ])
      assert.equal(date(day, BASE), undefined, String(day));
  });

  it('let only absolute http and https addresses without credentials through', () => {
    assert.equal(link('https://a.example/x?y#z', BASE), 'https://a.example/x?y#z');
    for (const bad of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/x',
      'x',
      'https:evil.example',
      'https:/evil.example',
      'https:\\\\evil.example',
      'https://user@evil.example',
      'https://bank.id:x@evil.example',
      'blob:https://a.example/1',
      'ftp://a.example',
      'https://',
      'http:///x',
      null,
    ])
      assert.equal(link(bad, BASE), undefined, String(bad));
  });

  it('leave out sizes of a picture in a type that nobody here knows', () => {
    const size = (type?: unknown) => ({ url: 'a', width: 320, ...(type !== undefined && { type }) });
    const read = picture(
      { ...size(), height: 1, sources: ['image/avif', 'image/jxl', 7, null].map(size).concat(size()) },
      BASE,
    );
    assert.deepEqual(
      read?.sources?.map(({ type }) => type),
      ['image/avif', undefined, undefined],
    );
  });

  it('resolve addresses of pictures and pages on the endpoint only', () => {
    assert.equal(onEndpoint('images/a.webp', BASE), 'https://widget.example.go.id/v1/images/a.webp');
    assert.equal(onEndpoint('../../x', BASE), 'https://widget.example.go.id/x');
    for (const bad of [
      '//evil.example/a',
      'https://evil.example/a',
      '/\\evil.example',
      'javascript:1',
      'http://widget.example.go.id/a',
      'https://x@widget.example.go.id/a',
    ])
      assert.equal(onEndpoint(bad, BASE), undefined, bad);
    assert.equal(onEndpoint('a', 'no base'), undefined);
  });
});
