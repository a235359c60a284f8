import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPictures } from '../../../../src/endpoint/embed/pictures/index.js';
import { ID, NOW } from '../../../support/program.js';
import { asking, filesOf, parsed } from './support.js';

const SVG = `/img/card/${ID}.svg`;
const PNG = `/img/card/${ID}.png`;

/** Counts what it is asked to make. */
const counting = () => {
  const made: string[] = [];
  return {
    made,
    toPng: async (svg: string) => {
      made.push(svg);
      return new TextEncoder().encode('png');
    },
  };
};

test('a picture is drawn once an edition, however many ask for it at once', async () => {
  const { made, toPng } = counting();
  let files = await filesOf();
  const app = createPictures({ files: () => files, toPng });
  const ask = async () => app.request(PNG);
  const answers = await Promise.all([ask(), ask(), ask()]);
  await ask();
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.equal(made.length, 1);
  files = await filesOf();
  await ask();
  assert.equal(made.length, 2);
});

test('on another day it is drawn again, since a figure may have become overdue', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: NOW });
  const { text } = asking(await filesOf());
  assert.doesNotMatch(await text(SVG), /Belum diperbarui/);
  context.mock.timers.setTime(NOW + 30 * 864e5);
  const late = await text(SVG);
  assert.match(
    parsed(late).words,
    /\nBelum diperbarui sejak 12 Nov 2026\. Dinas PUPR semestinya melapor tiap bulan\.\n/,
  );
});

test('a picture that could not be made is tried again', async () => {
  let tries = 0;
  const toPng = async () => {
    if (!tries++) throw new Error('for once');
    return new Uint8Array(3);
  };
  const { ask } = asking(await filesOf(), toPng);
  assert.deepEqual([(await ask(PNG)).status, (await ask(PNG)).status], [500, 200]);
});

test('when too many wait, one more is asked to come again', async () => {
  const files = new Map(
    await Promise.all(
      Array.from({ length: 210 }, async (_, index): Promise<[string, never]> => {
        const [[, file] = []] = await filesOf({ id: `p${index}` });
        return [`/v1/programs/p${index}.json`, file as never];
      }),
    ),
  );
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { ask } = asking(files, () => held.then(() => new Uint8Array(3)));
  const answers = Array.from({ length: 210 }, (_, index) => ask(`/img/progress/p${index}.png`));
  const refused = await Promise.race(answers);
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
  release();
  const all = await Promise.all(answers);
  assert.equal(all.filter(({ status }) => status == 200).length, 201);
});
