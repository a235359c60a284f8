import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import sharp from 'sharp';
import { sampleStrings } from '../../../support/hostile-strings.js';
import { ID, NOW, physical } from '../../../support/program.js';
import { asking, demoFiles, demoPrograms, filesOf } from './support.js';

const MOST_BYTES = 30_720;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date'], now: NOW });
});

/** A palette may be a shade off. */
const isNear = (colour: number[], hex: string): boolean =>
  colour.every((value, index) => Math.abs(value - parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16)) <= 3);

/** Whether a place of the picture, as it is shown, has a colour. */
async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    ...info,
    is: (x: number, y: number, hex: string) => {
      const from = (Math.round(y * 2) * info.width + Math.round(x * 2)) * 3;
      return isNear([...data.subarray(from, from + 3)], hex);
    },
  };
}

/** Where the bar lies: the first row that has the accent beside the left padding. */
const barTop = ({ is, height }: Awaited<ReturnType<typeof pixelsOf>>, accent: string) => {
  for (let y = 0; y < height / 2; y += 0.5) if (is(34, y, accent)) return y;
  throw new Error('no bar');
};

test('the bar is as long as the figure, and the tick stands at the plan', async () => {
  for (const [theme, accent, track, ink] of [
    ['light', '#0b6b5b', '#e3e9e6', '#19201d'],
    ['dark', '#5cc8b4', '#2c3432', '#edf1ef'],
  ] as const)
    for (const [fact, plan] of [
      [62, 70],
      [75, 40],
      [130, 100],
    ] as const) {
      const { bytes } = asking(await filesOf(physical(fact, plan)));
      const pixels = await pixelsOf(await bytes(`/img/card/${ID}.png?theme=${theme}`));
      const y = barTop(pixels, accent) + 6;
      const place = (percent: number) => 28 + (percent / 100) * 544;
      const end = Math.min(100, fact);
      assert.ok(pixels.is(place(end) - 4, y, accent), `${theme} ${fact}`);
      if (end < 100) assert.ok(pixels.is(place(end) + 4, y, track), `${theme} ${fact}`);
      // The tick, 2 wide around its place, is seen over the fill and beyond the bar.
      for (const row of [y, y - 9]) assert.ok(pixels.is(place(plan) - 0.5, row, ink), `${theme} ${fact} ${row}`);
    }
});

test('nothing is filled where nothing is reported, or nothing is done', async () => {
  for (const [fact, accent] of [
    [undefined, '#0b6b5b'],
    [0, '#0b6b5b'],
  ] as const) {
    const { bytes } = asking(await filesOf({ ...physical(fact, 30) }));
    const pixels = await pixelsOf(await bytes(`/img/progress/${ID}.png`));
    assert.throws(() => barTop(pixels, accent), /no bar/);
  }
});

test('a picture has twice the pixels of its width, and the same size whatever is in it', async () => {
  const long = 'Pembangunan dan peningkatan jalan akses kawasan terpadu Tarok City menuju Tandikek dan Malalak '.repeat(
    3,
  );
  for (const more of [
    {},
    { title: long },
    physical(62, 70, '2026-01-31'),
    { metrics: undefined, forecasts: undefined },
  ])
    for (const [path, size] of [
      ['card', '1200×630'],
      ['progress', '800×592'],
    ] as const) {
      const { width, height } = await sharp(
        await asking(await filesOf(more)).bytes(`/img/${path}/${ID}.png`),
      ).metadata();
      assert.equal(`${width}×${height}`, size);
    }
});

test('two drawings of the same figures are the same bytes', async () => {
  const path = `/img/card/${ID}.png?width=400`;
  assert.deepEqual(await asking(await filesOf()).bytes(path), await asking(await filesOf()).bytes(path));
});

test('a title of which nothing can be drawn gives way to the programme’s id', async () => {
  const of = async (title: string) => asking(await filesOf({ title })).bytes(`/img/card/${ID}.png`);
  assert.deepEqual(await of('塔罗市'), await of(ID));
  assert.deepEqual(await of('Tarok 🌱 City'), await of('Tarok City'));
});

test('hostile titles become pixels as others do, in files as small', async () => {
  for (const title of [...sampleStrings().filter((_, index) => index % 12 == 0), 'W@%'.repeat(400), 'ộ'.repeat(900)]) {
    const { ask } = asking(await filesOf({ title: title || 'x' }));
    const response = await ask(`/img/card/${ID}.png?width=400`);
    assert.ok([200, 404].includes(response.status), title);
    assert.ok((await response.arrayBuffer()).byteLength <= MOST_BYTES, title.slice(0, 80));
  }
});

test('the pictures of the demo are small in every language', async () => {
  const { bytes } = asking(await demoFiles());
  const ids = await demoPrograms();
  const languages = ['id', 'en', 'min'];
  for (const [index, id] of ids.entries()) {
    // The card that says the most; `all.ts` beside draws all.
    const query = `width=400&lang=${languages[index % 3]}&theme=${index % 2 ? 'dark' : 'light'}`;
    for (const kind of ['card', 'progress']) {
      const { length } = await bytes(`/img/${kind}/${id}.png?${query}`);
      assert.ok(length <= MOST_BYTES, `${kind} ${id} ${query} ${length}`);
    }
  }
});
