import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readProject } from '../../../../src/contract/index.js';
import { objectsOf, type JsonObject } from '../../../../src/endpoint/json.js';
import { SourceFailed, type Found, type ReadOptions } from '../../../../src/endpoint/sources/found.js';
import { readOc4ids } from '../../../../src/endpoint/sources/oc4ids/index.js';

const OPTIONS: ReadOptions = { offset: '+07:00', items: 100, now: Date.parse('2026-11-24T05:00:00Z') };
const FIXTURES = new URL('../../../fixtures/sources/oc4ids/', import.meta.url);

const readFixture = async (name: string): Promise<Found> =>
  readOc4ids(Uint8Array.from(await readFile(new URL(name, FIXTURES))), name, OPTIONS);

const read = (json: unknown, file = 'program.json'): Found =>
  readOc4ids(new TextEncoder().encode(typeof json == 'string' ? json : JSON.stringify(json)), file, OPTIONS);

const projectsIn = ({ programs }: Found): JsonObject[] => [...programs].map(({ project }) => project);
const told = ({ remarks }: Found) => remarks.map(({ level, column, value }) => [level, column, value]);

const project = (more: object = {}) => ({ id: 'tarok-city', title: 'Tarok City', ...more });
const figure = (more: object = {}) => ({
  metrics: [
    { id: 'physicalProgress', observations: [{ id: '1', period: { endDate: '2026-10-31' }, measure: 62, ...more }] },
  ],
});
const observationIn = (found: Found) => objectsOf(objectsOf(projectsIn(found)[0]?.metrics)[0]?.observations)[0];

describe('readOc4ids', () => {
  it('reads the worked example of the standard, and counts what it does not take', async () => {
    const found = await readFixture('example.json');
    const [motorway, ...others] = projectsIn(found);
    assert.deepEqual(others, []);
    assert.equal(motorway!.title, 'M75 Junctions 4 to 5 upgrade smart motorway');
    assert.equal(motorway!.status, 'maintenance');
    assert.equal(objectsOf(motorway!.parties).length, 7);
    assert.equal(objectsOf(motorway!.documents).length, 3);
    assert.equal(objectsOf(objectsOf(motorway!.metrics)[0]?.observations).length, 3);
    assert.equal(found.notTaken.contractingProcesses, 3);
    assert.equal(found.notTaken['parties.people'], 2);
    assert.deepEqual(
      told(found).map(([level, column]) => [level, column]),
      [['left-out', 'documents.url']],
    );
  });

  it('takes nothing that names or reaches a person', async () => {
    const text = JSON.stringify(projectsIn(await readFixture('example.json')));
    assert.doesNotMatch(text, /Jane Bloggs|Juan Perez|@example\.com|telephone/);
  });

  it('gives what the contract reads in the same words', async () => {
    const [motorway] = projectsIn(await readFixture('example.json'));
    const seen = readProject(motorway, 'https://endpoint.example/');
    assert.equal(seen?.milestones?.[0]?.dateMet, '2016-01-01T00:00:00Z');
    assert.equal(seen?.budget?.amount?.amount, 40000000);
    assert.equal(seen?.metrics?.[0]?.observations?.[2]?.measure, 100);
  });

  it('leaves the empty template out with one remark', async () => {
    const found = await readFixture('blank.json');
    assert.deepEqual(projectsIn(found), []);
    assert.deepEqual(told(found), [['left-out', 'id', '']]);
  });

  for (const [form, json] of [
    ['a package of 0.9', { version: '0.9', projects: [project()] }],
    ['a package of 0.9.5', { version: '0.9.5', projects: [project()] }],
    ['a single project', project()],
    ['a list of projects', [project()]],
    ['a list of packages', [{ projects: [project()] }]],
  ] as const)
    it(`reads ${form}`, () =>
      assert.deepEqual(
        projectsIn(read(json)).map(({ id }) => id),
        ['tarok-city'],
      ));

  it('tells a list of mere addresses, and fails where there is nothing else', () => {
    const found = read([project(), { uri: 'https://x.example/paket.json' }]);
    assert.equal(projectsIn(found).length, 1);
    assert.equal(found.remarks[0]!.level, 'left-out');
    assert.throws(() => read({ uris: ['https://x.example/paket.json'] }), SourceFailed);
  });

  for (const [what, json] of [
    ['another version', { version: '1.0', projects: [] }],
    ['something else', { items: [] }],
    ['a text', '"x"'],
    ['half a file', '{"projects": [{"id": '],
    ['a deep nest', '['.repeat(1e5)],
    ['no text at all', ''],
  ] as const)
    it(`refuses ${what} in words`, () => assert.throws(() => read(json), SourceFailed));

  it('leaves projects without id or title out, and keeps the others', () => {
    const found = read([project(), { id: 'x' }, { title: 'Tanpa id' }, 7]);
    assert.deepEqual(
      projectsIn(found).map(({ id }) => id),
      ['tarok-city'],
    );
    assert.deepEqual(
      found.remarks.map(({ row, column }) => [row, column]),
      [
        [2, 'title'],
        [3, 'id'],
        [4, undefined],
      ],
    );
  });

  it('makes ids that can be part of an address, and never the same one of two', () => {
    const found = read([project({ id: 'ID/2026/7' }), project({ id: 'ID-2026-7' }), project({ id: 'ID 2026 7' })]);
    const ids = projectsIn(found).map(({ id }) => String(id));
    assert.equal(new Set(ids).size, 3);
    for (const id of ids) assert.match(id, /^[a-z\d][\w.-]{0,127}$/i);
    assert.deepEqual(told(found), [
      ['doubt', 'id', 'ID/2026/7'],
      ['doubt', 'id', 'ID 2026 7'],
    ]);
  });

  it('takes a day as the publisher’s, since OC4IDS knows only moments', () =>
    assert.deepEqual(observationIn(read(project(figure())))!.period, { endDate: '2026-10-31T00:00:00+07:00' }));

  it('leaves out a figure of no day, and does not report what is no percentage', () => {
    const undated = read(project(figure({ period: { endDate: '2026-02-31' } })));
    assert.equal(observationIn(undated), undefined);
    assert.deepEqual(told(undated), [
      ['left-out', 'metrics.observations.period.endDate', '2026-02-31'],
      ['left-out', 'metrics.observations.period', '62'],
    ]);
    const text = read(project(figure({ measure: 'hampir selesai' })));
    assert.deepEqual(observationIn(text), { id: '1', period: { endDate: '2026-10-31T00:00:00+07:00' } });
    assert.deepEqual(told(text), [['left-out', 'metrics.observations.measure', 'hampir selesai']]);
  });

  it('keeps our extension', () => {
    const ours = { producer: { name: 'BPS' }, source: 'https://bps.example.go.id/', sample: true };
    const corrections = [{ measure: 60, until: '2026-11-01' }];
    const found = read(
      project({ ...figure({ _opd: { ...ours, corrections } }), _opd: { page: 'https://x.example/', z: 1 } }),
    );
    assert.deepEqual(observationIn(found)!._opd, { ...ours, corrections });
    assert.deepEqual(projectsIn(found)[0]!._opd, { page: 'https://x.example/' });
    assert.deepEqual(found.notTaken, { '_opd.z': 1 });
  });

  it('knows where a picture is only beside the address of its file', () => {
    const withPicture = project({ _opd: { image: { url: '../images/a.webp', width: 9, height: 9 } } });
    const [there] = projectsIn(read(withPicture, 'https://x.example/v1/programs/a.json'));
    assert.deepEqual(there!._opd, {
      image: { url: 'https://x.example/v1/images/a.webp', alt: undefined, credit: undefined },
    });
    assert.deepEqual(projectsIn(read(withPicture))[0]!._opd, {});
  });

  it('counts names that are no data of ours, and only so many', () => {
    const names = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    const found = read(
      JSON.stringify(project({ ...names }))
        .replace('"x0"', '"__proto__"')
        .replace('"x1"', '"constructor"'),
    );
    assert.equal(Object.keys(found.notTaken).length, 101);
    assert.equal(found.notTaken.other, 400);
    assert.equal(found.notTaken.constructor, 1);
  });
});
