import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import AjvDraft04 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {
  figureOf,
  newsPath,
  programPath,
  readNewsFeed,
  readProjectPackage,
  readPublisherIndex,
} from '../../src/contract/index.js';
import { checkFolder } from '../../src/endpoint/check.js';
import type { Content, SourceProject } from '../../src/endpoint/content.js';
import { belongsToData } from '../../src/endpoint/data-folder.js';
import { documentsOf } from '../../src/endpoint/documents.js';
import { readFiles } from '../../src/endpoint/files.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import { withLatestFigures } from '../../src/endpoint/latest-figures.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { SCHEMA_NAMES } from '../../src/endpoint/schema-files.js';
import { problemParts } from '../../src/endpoint/problem-response.js';
import { NEWS, NOW, PROGRAM, exampleContent, png } from '../support/data-folder.js';

const BASE = 'https://widget.contoh.example/v1/';
const DATE = '2026-10-31T00:00:00Z';
const ROOT = packageRoot();

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Documents as they arrive: JSON, without what was undefined. */
const published = (content: Content) =>
  new Map([...documentsOf(content, DATE)].map(([path, document]) => [path, asText(document) as JsonObject]));

const readJson = async (path: string) => JSON.parse(await readFile(join(ROOT, path), 'utf8')) as object;

describe('documents of the demo data', () => {
  let documents: Map<string, JsonObject>;
  let content: Content;

  before(async () => {
    const checked = await checkFolder(await readFiles(join(ROOT, 'demo/data'), belongsToData), NOW);
    assert.ok(checked.content, JSON.stringify(checked.findings, null, 2));
    content = checked.content;
    documents = published(content);
  });

  it('follow the official OC4IDS 0.9 schemas', async () => {
    const official = new AjvDraft04.default({ allErrors: true, strict: false });
    addFormats.default(official);
    official.addSchema(await readJson('src/endpoint/oc4ids/project-schema.json'));
    const validate = official.compile(await readJson('src/endpoint/oc4ids/project-package-schema.json'));
    const packages = [...documents].filter(([, { projects }]) => projects);
    assert.equal(packages.length, content.projects.length + 1);
    for (const [path, document] of packages)
      assert.ok(validate(document), `${path} ${JSON.stringify(validate.errors)}`);
    assert.equal(validate({ ...packages[0]![1], projects: [] }), false, 'the check can fail');
  });

  it('follow our own schemas', async () => {
    const ours = new Ajv2020({ allErrors: true, strictTypes: false });
    addFormats.default(ours);
    for (const name of SCHEMA_NAMES) ours.addSchema(await readJson(`src/contract/schema/${name}`), name);
    const schemaOf = (path: string, document: JsonObject) =>
      path == 'index.json' ? path : 'items' in document ? 'news.json' : path == 'programs.json' ? path : 'program.json';
    for (const [path, document] of documents) {
      const validate = ours.getSchema(schemaOf(path, document))!;
      assert.ok(validate(document), `${path} ${JSON.stringify(validate.errors)}`);
    }
    assert.ok(ours.getSchema('problem.json')!(JSON.parse(problemParts(404, '/v1/x').body)));
    assert.equal(ours.getSchema('program.json')!(documents.get('programs.json')), false, 'the check can fail');
  });

  it('are read by the contract without losing an item', () => {
    const index = readPublisherIndex(documents.get('index.json'), `${BASE}index.json`);
    assert.ok(index.ok);
    assert.equal(index.value.agencies?.length, content.settings.agencies.length);
    const list = readProjectPackage(documents.get('programs.json'), `${BASE}programs.json`);
    assert.ok(list.ok);
    assert.equal(list.value.projects?.length, content.projects.length);
    for (const [path, document] of documents) {
      if (!('items' in document)) continue;
      const feed = readNewsFeed(document, BASE + path);
      assert.ok(feed.ok, path);
      assert.equal(feed.value.items?.length ?? 0, (document.items as unknown[]).length, path);
    }
  });

  it('say the same figures in the list as in the whole history', () => {
    let figures = 0;
    const list = readProjectPackage(documents.get('programs.json'), BASE);
    assert.ok(list.ok);
    for (const short of list.value.projects ?? []) {
      const whole = readProjectPackage(documents.get(programPath(short.id)), BASE + programPath(short.id));
      assert.ok(whole.ok);
      for (const id of ['physicalProgress', 'financialProgress'] as const)
        for (const agency of [undefined, ...content.settings.agencies.map((item) => item.id)]) {
          const figure = figureOf(whole.value.projects![0]!, id, NOW, agency);
          assert.deepEqual(figureOf(short, id, NOW, agency), figure, `${short.id} ${id} ${agency}`);
          if (figure.percent !== undefined) figures++;
        }
    }
    assert.ok(figures > 10, 'there were figures to compare');
  });

  it('name pictures that are among the files', () => {
    let pictures = 0;
    const visit = (value: unknown, base: string): void => {
      if (typeof value != 'object' || !value) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key == 'image' && typeof inner == 'object' && inner && 'url' in inner) {
          const path = new URL(String(inner.url), base).href.replace(BASE, '');
          assert.ok(content.images.has(decodeURIComponent(path)), `${base} ${path}`);
          pictures++;
        }
        visit(inner, base);
      }
    };
    for (const [path, document] of documents) visit(document, BASE + path);
    assert.ok(pictures > 10);
  });
});

describe('withLatestFigures', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .map((number) => `2026-0${1 + (number % 9)}-${String(number).padStart(2, '0')}`);
  const observation = fc.record(
    {
      id: fc.string({ minLength: 1 }),
      period: fc.record({ endDate: day }),
      measure: fc.oneof(fc.integer({ min: -150, max: 250 }), fc.constant('62.5'), fc.constant('?')),
      dimensions: fc.record({ agency: fc.constantFrom('a', 'b') }),
    },
    { requiredKeys: ['id'] },
  );
  const metric = fc.record({
    id: fc.constantFrom('physicalProgress', 'financialProgress', 'siteArea'),
    observations: fc.array(observation, { maxLength: 8 }),
  });

  it('keeps exactly what figureOf picks, for any history', () => {
    fc.assert(
      fc.property(fc.array(metric, { maxLength: 4 }), fc.array(metric, { maxLength: 4 }), (metrics, forecasts) => {
        const project = asText({ id: 'x', title: 'X', metrics, forecasts }) as SourceProject;
        const read = (value: SourceProject) => {
          const document = readProjectPackage({ projects: [asText(value)] }, BASE);
          assert.ok(document.ok);
          return document.value.projects![0]!;
        };
        const [whole, short] = [read(project), read(withLatestFigures(project))];
        for (const id of ['physicalProgress', 'financialProgress'] as const)
          for (const agency of [undefined, 'a', 'b'])
            for (const now of [Date.parse('2026-03-15'), NOW])
              assert.deepEqual(figureOf(short, id, now, agency), figureOf(whole, id, now, agency));
        const others = (value: SourceProject) => value.metrics?.filter(({ id }) => id == 'siteArea');
        assert.deepEqual(others(withLatestFigures(project)), others(project), 'other metrics stay whole');
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves one observation and one plan of a long history', async () => {
    const { projects } = await exampleContent();
    const short = withLatestFigures(projects[0]!);
    assert.deepEqual(
      short.metrics?.map(({ observations }) => observations?.map(({ measure }) => measure)),
      [[62], [48]],
    );
    assert.deepEqual(
      short.forecasts?.map(({ observations }) => observations?.map(({ measure }) => measure)),
      [[70], [66]],
    );
  });
});

describe('news documents', () => {
  const item = (number: number, more: JsonObject = {}): JsonObject => ({
    id: `berita-${number}`,
    title: `Berita ${number}`,
    date_published: new Date(Date.UTC(2026, 0, 1) + number * 36e5).toISOString(),
    _opd: { agency: { id: 'dinas-contoh', name: 'Dinas Contoh' }, programs: number % 2 ? ['jalan-contoh'] : [] },
    ...more,
  });
  const withItems = (items: JsonObject[], images = {}) =>
    exampleContent({ [NEWS]: (feed) => void (feed.items = items), ...images });
  const idsOf = (document?: JsonObject) => (document?.items as JsonObject[]).map(({ id }) => id);

  it('come newest first, in pages of 50 that lead to each other and hold each item once', async () => {
    const items = Array.from({ length: 120 }, (_, number) => item(number));
    const documents = published(await withItems([...items.slice(60), ...items.slice(0, 60), items[7]!]));
    for (const [first, count] of [
      ['news.json', 120],
      ['agencies/dinas-contoh/news.json', 120],
      ['programs/jalan-contoh/news.json', 60],
    ] as const) {
      const seen: unknown[] = [];
      for (let url: string | undefined = BASE + first; url;) {
        const document: JsonObject | undefined = documents.get(url.replace(BASE, ''));
        assert.equal(document?.feed_url, url);
        assert.ok(idsOf(document).length <= 50);
        seen.push(...idsOf(document));
        url = document?.next_url ? new URL(String(document.next_url), url).href : undefined;
      }
      assert.equal(seen.length, count, first);
      assert.equal(new Set(seen).size, count);
      const sorted = [...seen].sort((a, b) => +String(b).slice(7) - +String(a).slice(7));
      assert.deepEqual(seen, sorted);
    }
  });

  it('sort a month without a day among the days, and do not depend on the order of files', async () => {
    const [a, b, c] = [
      item(1, { id: 'a', date_published: '2019-07-02T00:00:00+07:00' }),
      { id: 'b', title: 'B', _opd: { agency: { name: 'X' }, date: '2019-07' } },
      item(1, { id: 'c', date_published: '2019-06-30T00:00:00+07:00' }),
    ];
    const order = async (items: JsonObject[]) => idsOf(published(await withItems(items)).get('news.json'));
    assert.deepEqual(await order([c, b, a]), ['a', 'b', 'c']);
    assert.deepEqual(await order([a, c, b]), ['a', 'b', 'c']);
  });

  it('have a feed without items for an agency and a programme without news', async () => {
    const documents = published(await withItems([]));
    for (const path of [newsPath(), newsPath({ agency: 'dinas-contoh' }), newsPath({ program: 'jalan-contoh' })])
      assert.deepEqual(documents.get(path)?.items, [], path);
  });

  it('name a picture by an address that is right from every page', async () => {
    const image = {
      url: '../images/Foto A.png',
      width: 4,
      height: 3,
      sources: [{ url: '../images/Foto A.png', width: 4 }],
    };
    const items = Array.from({ length: 101 }, (_, number) => item(number * 2 + 1));
    for (const each of items) (each._opd as JsonObject).image = image;
    const documents = published(
      await withItems(items, {
        'images/Foto A.png': png(4, 3),
        [PROGRAM]: (program: JsonObject) => void (program._opd = { image }),
      }),
    );
    const addresses = (path: string, holder?: JsonObject) => {
      const picture = (holder?._opd as JsonObject).image as { url: string; sources: { url: string }[] };
      return [picture.url, picture.sources[0]!.url].map((url) => new URL(url, BASE + path).href);
    };
    for (const path of [
      'news.json',
      'news/2.json',
      'agencies/dinas-contoh/news/3.json',
      'programs/jalan-contoh/news.json',
    ])
      assert.deepEqual(
        addresses(path, (documents.get(path)?.items as JsonObject[])[0]),
        Array(2).fill(`${BASE}images/Foto%20A.png`),
      );
    for (const path of ['programs.json', 'programs/jalan-contoh.json'])
      assert.deepEqual(
        addresses(path, (documents.get(path)?.projects as JsonObject[])[0]),
        Array(2).fill(`${BASE}images/Foto%20A.png`),
      );
  });
});
