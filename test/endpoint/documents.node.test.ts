import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import AjvDraft04 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  figureOf,
  programPath,
  readNewsFeed,
  readProjectPackage,
  readPublisherIndex,
} from '../../src/contract/index.js';
import type { Content } from '../../src/endpoint/content.js';
import { documentsOf } from '../../src/endpoint/documents.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { SCHEMA_NAMES } from '../../src/endpoint/schema-files.js';
import { problemParts } from '../../src/endpoint/problem-response.js';
import { NOW } from '../support/data-folder.js';
import { demoContent } from '../support/demo-data.js';

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
    content = await demoContent();
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
    const schemaOf = (path: string, document: JsonObject) => {
      if ('items' in document) return 'news.json';
      if (path.startsWith('feedback/services/')) return 'service-definition.json';
      if ('requests' in document) return 'released-requests.json';
      return path.startsWith('programs/') ? 'program.json' : path.replace('feedback/', '');
    };
    for (const [path, document] of documents) {
      const validate = ours.getSchema(schemaOf(path, document))!;
      assert.ok(validate(document), `${path} ${JSON.stringify(validate.errors)}`);
    }
    assert.ok(documents.has('feedback/places.json'), 'places were checked too');
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
