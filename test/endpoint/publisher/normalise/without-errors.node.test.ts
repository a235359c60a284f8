import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { png } from '../../../support/data-folder.js';
import {
  holding,
  itemsIn,
  newsOf,
  opdOf,
  physical,
  programIn,
  programOf,
  published,
  site,
  table,
  tarok,
  told,
} from './support.js';

const image = { url: 'images/a.png', width: 320, height: 200 };
const lembar = (...projects: ReturnType<typeof tarok>[]) =>
  holding(table('lembar'), {
    programs: projects.map((project, index) => programOf(project, { place: { file: 'lembar.csv', row: index + 2 } })),
  });

describe('withoutErrors', () => {
  it('leaves out a programme that is wrong, tells where it stands, and keeps the others', async () => {
    const { content, normalised } = await published([
      lembar(tarok(), tarok({ id: 'salah', title: 'Salah', status: 'antah' })),
      holding(site('diskominfo'), { news: [newsOf({ tags: ['salah', 'tarok-city'] })] }),
    ]);
    assert.deepEqual(
      content.projects.map(({ id }) => id),
      ['tarok-city'],
    );
    assert.deepEqual(opdOf(itemsIn(normalised, 'diskominfo')[0]).programs, ['tarok-city']);
    assert.deepEqual(
      normalised.matches.map(({ program }) => program),
      ['tarok-city'],
    );
    const [remark] = normalised.remarks.get('lembar')!;
    assert.deepEqual(
      [remark!.level, remark!.file, remark!.row, remark!.column, remark!.value],
      ['left-out', 'lembar.csv', 3, 'status', 'antah'],
    );
  });

  it('leaves out news that is wrong, and keeps the place of what comes after it', async () => {
    const news = [
      newsOf({ id: 'a:1', url: undefined, published: undefined, place: { file: 'feed', row: 1 } }),
      newsOf({ id: 'a:2', url: undefined, published: '2026-02-31T00:00:00Z', place: { file: 'feed', row: 2 } }),
      newsOf({ id: 'a:3', url: undefined, published: '2027-01-01T00:00:00Z', place: { file: 'feed', row: 3 } }),
    ];
    const { content, normalised } = await published([lembar(tarok()), holding(site('diskominfo'), { news })]);
    assert.deepEqual(
      content.news.map(({ id }) => id),
      ['a:3'],
    );
    assert.deepEqual(
      normalised.remarks
        .get('diskominfo')!
        .map(({ level, row }) => [level, row])
        .sort(),
      [
        ['doubt', 3],
        ['left-out', 1],
        ['left-out', 2],
      ],
    );
  });

  it('leaves out the picture alone where only that is wrong', async () => {
    const sources = [
      lembar(tarok({ _opd: { image } })),
      holding(site('diskominfo'), { news: [newsOf({ _opd: { image: { ...image, height: 9 } } })] }),
    ];
    const missing = await published(sources);
    assert.equal(opdOf(programIn(missing.normalised)).image, undefined);
    assert.equal(missing.content.news.length, 1);
    assert.match(told(missing.normalised).join(), /lembar doubt _opd.image/);
    const there = await published(sources, { images: new Map([['images/a.png', png(320, 200)]]) });
    assert.deepEqual(opdOf(programIn(there.normalised)).image, { ...image, url: '../images/a.png' });
    assert.equal(opdOf(itemsIn(there.normalised, 'diskominfo')[0]).image, undefined);
    const broken = await published(sources, { images: new Map([['images/a.png', new Uint8Array(9)]]) });
    assert.equal(opdOf(programIn(broken.normalised)).image, undefined);
    assert.equal(broken.files.has('images/a.png'), false);
  });

  it('tells a thousand of one kind in a few lines', async () => {
    const figures = Object.fromEntries(
      Array.from({ length: 200 }, (_, day) => [
        new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
        101 + day / 9,
      ]),
    );
    const { normalised } = await published([lembar(tarok({ metrics: physical(figures) }))]);
    const remarks = normalised.remarks.get('lembar')!;
    assert.equal(remarks.length, 20);
    assert.equal(remarks.at(-1)!.more, 180);
  });

  it('fails where nothing is left, and where the settings are wrong', async () => {
    await assert.rejects(published([lembar(tarok({ status: 'antah' }))]), SourceFailed);
    const settings = {
      publisher: { name: 'X' },
      baseUrl: 'x',
      license: '',
      languages: [],
      updateCycle: '',
      agencies: [],
    };
    await assert.rejects(published([lembar(tarok())], { config: { settings } }), (error) => {
      assert.ok(error instanceof SourceFailed);
      return error.place.file == 'opd.json';
    });
  });
});
