import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  STAGES,
  SUMMARY_PATH,
  readFeedbackSummary,
  readPlaces,
  readPublisherIndex,
  readReleasedRequests,
  readServiceDefinition,
  readServices,
  releasedPath,
  servicePath,
} from '../../src/contract/index.js';
import type { Content } from '../../src/endpoint/content.js';
import { documentsOf } from '../../src/endpoint/documents.js';
import { buildEdition } from '../../src/endpoint/edition.js';
import { settings } from '../support/changes.js';
import { NOW, exampleContent } from '../support/data-folder.js';
import { demoContent } from '../support/demo-data.js';

const BASE = 'https://widget.contoh.example/v1/';
const DATE = '2026-10-31T00:00:00Z';

const published = (content: Content): Map<string, unknown> =>
  new Map([...documentsOf(content, DATE)].map(([path, document]) => [path, JSON.parse(JSON.stringify(document))]));

describe('documents of feedback', () => {
  let content: Content;
  let documents: Map<string, unknown>;
  const feedback = () => content.feedback!;
  const released = (program?: string) => {
    const read = readReleasedRequests(documents.get(releasedPath(program)), BASE);
    assert.ok(read.ok, program);
    return read.value;
  };

  before(async () => {
    content = await demoContent();
    documents = published(content);
  });

  it('say in the index what a form has to say, and where everything is', () => {
    const index = documents.get('index.json') as { feedback: unknown; resources: Record<string, string> };
    const read = readPublisherIndex(index, BASE);
    assert.ok(read.ok);
    assert.deepEqual(read.value.feedback, index.feedback);
    for (const name of ['services', 'places', 'releasedRequests', 'feedbackSummary'])
      assert.ok(documents.has(index.resources[name]!), name);
    assert.equal(index.resources.service!.replace('{code}', 'rsud'), servicePath('rsud'));
    assert.equal(index.resources.programFeedback!.replace('{id}', 'nagita'), releasedPath('nagita'));
    assert.equal(index.resources.feedbackRequests, 'feedback/requests');
    assert.equal(index.resources.feedbackStatus, 'feedback/status');
  });

  it('list the services in a plain array, their questions apart', () => {
    const list = documents.get('feedback/services.json') as Record<string, unknown>[];
    assert.ok(Array.isArray(list));
    const read = readServices(list, BASE);
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.services,
      list.map(({ metadata, ...service }) => ({ ...service, ...(metadata === true && { metadata }) })),
      'read without loss',
    );
    assert.equal(list.filter((service) => 'attributes' in service).length, 0);
    assert.equal(list.length, feedback().services.length);
    assert.ok(list.some(({ metadata }) => metadata === false));
    for (const { service_code, metadata } of list) {
      const definition = documents.get(servicePath(String(service_code))) as { attributes: unknown[] };
      assert.equal(definition.attributes.length > 0, metadata, String(service_code));
      const questions = readServiceDefinition(definition, BASE);
      assert.ok(questions.ok);
      assert.deepEqual(
        questions.value.attributes ?? [],
        definition.attributes.map((question) => {
          const { required, ...rest } = question as { required?: boolean };
          return { ...rest, ...(required && { required }) };
        }),
        'read without loss',
      );
    }
  });

  it('ask questions of every kind in the demo, required or not, and tell something between them', () => {
    const questions = feedback().services.flatMap(({ attributes = [] }) => attributes);
    for (const datatype of ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'])
      assert.ok(
        questions.some((question) => question.datatype == datatype && question.variable !== false),
        datatype,
      );
    assert.ok(questions.some(({ required }) => required) && questions.some(({ required }) => !required));
    assert.ok(questions.some(({ variable }) => variable === false));
  });

  it('name every place once, and are read without loss', () => {
    const read = readPlaces(documents.get('feedback/places.json'), BASE);
    assert.ok(read.ok);
    assert.deepEqual(read.value, documents.get('feedback/places.json'));
    assert.equal(read.value.districts?.length, 17);
    assert.equal(read.value.districts.flatMap(({ nagari }) => nagari ?? []).length, 103);
    assert.ok(JSON.stringify(documents.get('feedback/places.json')).length < 10_000);
  });

  it('show worked examples as examples, newest first, counted by stage, and read without loss', () => {
    const whole = released();
    assert.deepEqual(whole, documents.get('feedback/requests.json'));
    assert.ok(whole.requests!.every(({ _opd }) => _opd?.sample));
    const dates = whole.requests!.map(({ requested_datetime }) => requested_datetime);
    assert.deepEqual(dates, [...dates].sort().reverse());
    for (const stage of STAGES) {
      const count = whole.requests!.filter(({ _opd }) => _opd?.stage == stage).length;
      assert.equal(whole.counts?.[stage], count);
      assert.ok(count > 0, `the demo shows ${stage}`);
    }
    for (const { status, _opd, agency_responsible, service_name } of whole.requests!) {
      assert.equal(status, ['done', 'rejected'].includes(_opd!.stage!) ? 'closed' : 'open');
      assert.ok(agency_responsible && service_name);
      if (status == 'closed') assert.ok(_opd?.reply && _opd.repliedBy && _opd.repliedAt);
    }
  });

  it('give every programme its own list, an empty one too', () => {
    const lists = content.projects.map(({ id }) => released(id));
    assert.equal(
      lists.reduce((sum, { requests = [] }) => sum + requests.length, 0),
      released().requests!.length,
    );
    assert.ok(lists.some(({ requests }) => requests === undefined));
    assert.deepEqual(documents.get(releasedPath('smart-nagari')), {
      version: '1.0',
      publishedDate: DATE,
      counts: Object.fromEntries(STAGES.map((stage) => [stage, 0])),
      requests: [],
    });
  });

  it('say no number of how messages are answered: a static host has none, and zero would be one', () => {
    const read = readFeedbackSummary(documents.get(SUMMARY_PATH), BASE);
    assert.ok(read.ok);
    assert.deepEqual(read.value, { version: '1.0', publishedDate: DATE });
  });

  it('do not depend on the order of the examples', () => {
    const turned = { ...content, feedback: { ...feedback(), examples: [...feedback().examples].reverse() } };
    assert.deepEqual(published(turned), documents);
  });

  it('are files of the edition like all others', async () => {
    const { files } = await buildEdition(await exampleContent(), NOW);
    const programs = files.get('/v1/programs.json')!;
    for (const path of ['feedback/services.json', 'feedback/services/jalan-rusak.json', 'feedback/requests.json']) {
      const file = files.get(`/v1/${path}`)!;
      for (const header of ['cache-control', 'cdn-cache-control', 'access-control-allow-origin', 'content-type'])
        assert.equal(file.identity.headers[header], programs.identity.headers[header], path + header);
      assert.ok(file.identity.body.length > 0);
    }
    assert.ok(files.has('/v1/schema/receipt.json'));
  });

  it('are none where the settings say nothing of feedback', async () => {
    const none = published(
      await exampleContent({ ...settings((value) => delete value.feedback), 'feedback/services.json': null }),
    );
    assert.deepEqual(
      [...none.keys()].filter((path) => path.includes('feedback')),
      [],
    );
    assert.ok(!JSON.stringify(none.get('index.json')).includes('feedback'));
  });
});
