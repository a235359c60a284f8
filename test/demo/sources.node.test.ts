import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { figureOf, type Figure, type Project } from '../../src/contract/index.js';
import { readProject } from '../../src/contract/project-whole.js';
import { checkFolder } from '../../src/endpoint/check.js';
import type { Content } from '../../src/endpoint/content.js';
import { isPage } from '../../src/endpoint/pages.js';
import { isObject } from '../../src/endpoint/json.js';
import { publishedData } from '../../src/endpoint/publisher/run/data-versions.js';
import type { RunEvent } from '../../src/endpoint/publisher/report/run-event.js';
import type { RunResult } from '../../src/endpoint/publisher/report/run-result.js';
import { NOW } from '../support/data-folder.js';
import { runDemo, withStateFolder } from '../support/demo-data.js';

const ROAD = 'jalan-akses-tarok-city-tandikek';

describe('the demo’s sources', () => {
  let first: RunResult;
  let second: RunResult;
  let content: Content;
  const events: RunEvent[] = [];

  before(() =>
    withStateFolder(async (folder) => {
      first = (await runDemo(folder)).result;
      content = (await checkFolder((await publishedData(folder))!, NOW)).content!;
      second = (await runDemo(folder, (event) => events.push(event))).result;
    }),
  );

  it('are all read, from recordings alone, and nothing of them is left out', () => {
    assert.equal(first.kind, 'published');
    assert.deepEqual([...new Set(first.sources.map(({ state }) => state))], ['ok']);
    const remarks = first.sources.flatMap((source) => source.remarks);
    assert.deepEqual(
      remarks.filter(({ level }) => level != 'doubt'),
      [],
    );
    assert.deepEqual(
      remarks.filter(({ column }) => column == 'picture'),
      [],
    );
    assert.deepEqual(first.findings, []);
  });

  it('hold one of each kind that a publisher can have', () => {
    assert.deepEqual([...new Set(first.sources.map(({ type }) => type))].sort(), [
      'feed',
      'folder',
      'table',
      'wordpress',
    ]);
  });

  it('give the programmes, and the news with the agency of each item', () => {
    assert.equal(content.projects.length, 21);
    assert.equal(content.news.length, 54);
    for (const { id, _opd } of content.news) assert.ok(_opd?.agency?.id, id);
  });

  it('give a made-up item the mark that it is, and a real one none', () => {
    for (const { id, _opd } of content.news)
      assert.equal(_opd?.sample === true, id.startsWith('https://contoh.example/'), id);
  });

  it('give pictures of their news, made ready', () => {
    const pictures = content.news.flatMap(({ _opd }) => _opd?.image ?? []);
    assert.equal(pictures.length, 28);
    for (const image of pictures) assert.ok(isObject(image) && image.alt, JSON.stringify(image));
  });

  it('give a road the figures of the table, marked as a sample', () => {
    const json = content.projects.find(({ id }) => id == ROAD)!;
    const project: Project = readProject(json, 'https://contoh.example/v1/')!;
    const physical: Figure = figureOf(project, 'physicalProgress', NOW);
    assert.equal(physical.percent, 62);
    assert.equal(physical.plan?.percent, 70);
    assert.equal(physical.date?.slice(0, 10), '2026-11-12');
    for (const { id, _opd } of [...project.metrics!, ...project.forecasts!].filter(({ id }) => /Progress$/.test(id)))
      assert.equal(_opd?.sample, true, id);
  });

  it('are no pages of the demo', () => {
    assert.equal(isPage('index.html'), true);
    for (const path of ['sumber/opd.config.json', 'sumber/rekaman/gambar/berita-jalan.jpg'])
      assert.equal(isPage(path), false, path);
  });

  it('are unchanged when they are asked again, and no picture is encoded again', () => {
    assert.equal(second.kind, 'unchanged');
    const [pictures] = events.filter(({ event }) => event == 'pictures');
    assert.ok(pictures?.event == 'pictures');
    assert.equal(pictures.made, 0);
    assert.equal(pictures.refused, 0);
  });
});
