import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { sampleStrings } from '../../../support/hostile-strings.js';
import { ID, NOW, metric, physical, reported } from '../../../support/program.js';
import { asking, demoFiles, demoPrograms, filesOf, parsed } from './support.js';

const KINDS = ['card', 'progress'];
const ALLOWED = ['svg', 'title', 'desc', 'rect', 'text', 'tspan'];
const svgOf = async (more?: object, query = '') => {
  const { text } = asking(await filesOf(more));
  return Promise.all(KINDS.map(async (kind) => parsed(await text(`/img/${kind}/${ID}.svg?${query}`))));
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['Date'], now: NOW });
});

test('agency, title, sentence, both figures with their plans, date, producer and "contoh" are in every picture', async () => {
  for (const width of [240, 320, 400, 600])
    for (const { texts } of await svgOf({ _opd: { sample: true } }, `width=${width}`)) {
      const said = (texts.text ?? '').replaceAll('\xa0', ' ').replaceAll('\n', ' ');
      for (const words of [
        /Jalan akses Tarok City/,
        /62 % .*fisik, 8 poin di belakang rencana, per 12 Nov 2026/,
        /rencana 70 %/,
        /Keuangan 48,5 %.*rencana 66 %/,
        /Dinas PUPR · 12 Nov 2026 · contoh/,
      ])
        assert.match(said, words, `${width}`);
    }
  const [card] = await svgOf();
  assert.match(card?.texts.text ?? '', /^Dinas PUPR\n/);
});

test('who cannot see the picture is told the same', async () => {
  for (const { elements, texts } of await svgOf()) {
    const [root] = elements;
    assert.equal(root?.attributes.role, 'img');
    const idOf = (wanted: string) => elements.find(({ name }) => name == wanted)?.attributes.id ?? 'none';
    assert.equal(root?.attributes['aria-labelledby'], idOf('title'));
    assert.equal(root?.attributes['aria-describedby'], idOf('desc'));
    assert.equal(root?.attributes['xml:lang'], 'id');
    assert.equal(texts.title, 'Jalan akses Tarok City');
    assert.equal(
      texts.desc?.replaceAll('\xa0', ' '),
      'Fisik 62 %, 8 poin di belakang rencana, per 12 Nov 2026. Keuangan 48,5 %, rencana 66 %. Dinas PUPR · 12 Nov 2026.',
    );
  }
});

test('every state of a figure is said in words', async () => {
  const states: [more: object, says: RegExp, never?: RegExp][] = [
    [physical(40, 70), /fisik, tertinggal jauh, 30 poin di belakang rencana, per 12 Nov 2026/],
    [physical(69.5, 70), /69,5 % fisik, sesuai rencana/],
    [physical(75, 70), /fisik, 5 poin di depan rencana/],
    [physical(62), /fisik, per 12 Nov 2026/, /rencana/],
    [physical(0, 10), / 0 % fisik/],
    [physical('null', 70), /Fisik belum dilaporkan/, /\b0 %|null/],
    [{ metrics: undefined, forecasts: undefined }, /Fisik belum dilaporkan/, /\b0 %|NaN|undefined/],
    [physical(-100, 10), /−100 % fisik, tertinggal jauh.*−100 % ada di luar 0–100 %; ditulis sesuai laporan/],
    [physical(6200, 70), /Fisik belum dilaporkan/, /6\.200/],
  ];
  for (const [more, says, never] of states)
    for (const { words: lines } of await svgOf(more)) {
      const words = lines.replaceAll('\n', ' ');
      assert.match(words, says);
      if (never) assert.doesNotMatch(words, never);
    }
});

test('an unknown figure has an empty, dashed track and keeps the tick of its plan', async () => {
  for (const { elements, words } of await svgOf(physical(undefined, 30, '2026-10-31'))) {
    assert.match(words, /Fisik belum dilaporkan\nuntuk Oktober 2026/);
    assert.equal(elements.filter(({ attributes }) => attributes['stroke-dasharray']).length, 1);
    assert.equal(elements.filter(({ attributes }) => attributes.fill == '#0b6b5b').length, 0);
    assert.match(words, /rencana 30 %/);
  }
});

test('a figure beyond the scale fills the bar and is said as it was reported', async () => {
  for (const { words } of await svgOf(physical(130, 100))) assert.match(words, /130 % ada di luar 0–100 %/);
});

test('the second figure names its day where that is another', async () => {
  const metrics = [metric('physicalProgress', reported(62)), metric('financialProgress', reported(48, '2026-10-31'))];
  for (const { texts } of await svgOf({ metrics }))
    assert.match((texts.text ?? '').replaceAll('\xa0', ' '), /Keuangan 48 % per 31 Okt 2026/);
});

test('a long producer is cut, date and "contoh" are not', async () => {
  const publicAuthority = { id: 'x', name: 'Dinas Pekerjaan Umum, Penataan Ruang dan Pertanahan Kabupaten Contoh' };
  for (const width of [240, 600])
    for (const { texts } of await svgOf({ publicAuthority, _opd: { sample: true } }, `width=${width}`))
      assert.match((texts.text ?? '').replaceAll('\xa0', ' '), /Dinas.* · 12 Nov 2026 · contoh\n$/);
});

test('every text of a hostile document stays text', async () => {
  const strings = sampleStrings();
  for (let index = 0; index < strings.length; index += 2) {
    const string = strings[index]!;
    const project = { title: string || 'x', publicAuthority: { id: 'x', name: string } };
    const { text } = asking(await filesOf(project));
    const picture = await text(`/img/card/${ID}.svg?width=${[320, 400, 600][index % 3]}`).catch(() => undefined);
    // A programme without any title is none.
    if (picture === undefined) continue;
    const { elements } = parsed(picture);
    for (const { name, attributes } of elements) {
      assert.ok(ALLOWED.includes(name), `${name}: ${string}`);
      assert.doesNotMatch(Object.keys(attributes).join(' '), /href|style|src|\bon/, string);
    }
    assert.ok(Buffer.byteLength(picture) <= 8192, `${Buffer.byteLength(picture)}: ${string.slice(0, 80)}`);
  }
});

test('signs that turn the direction of text do not reach the picture', async () => {
  for (const { words } of await svgOf({ title: 'Jalan \u202eytiC koraT\u2066 \u200f' })) {
    assert.match(words, /Jalan ytiC koraT\n/);
    assert.doesNotMatch(words, /[\u200f\u202e\u2066]/);
  }
});

test('every picture of the demo is small, well-formed XML without script, style or reference, and stays in its frame', async () => {
  const { text } = asking(await demoFiles());
  const ids = await demoPrograms();
  assert.ok(ids.length >= 21);
  for (const id of ids)
    for (const lang of ['id', 'en', 'min'])
      for (const theme of ['light', 'dark'])
        for (const kind of KINDS) {
          const width = [240, 320, 400, 600][(id.length + lang.length) % 4];
          const picture = await text(`/img/${kind}/${id}.svg?lang=${lang}&theme=${theme}&width=${width}`);
          const where = `${kind} ${id} ${lang} ${width}`;
          assert.ok(Buffer.byteLength(picture) <= 8192, `${where} ${Buffer.byteLength(picture)}`);
          const { elements } = parsed(picture);
          const [root] = elements;
          for (const { name, attributes } of elements) {
            assert.ok(ALLOWED.includes(name), name);
            assert.doesNotMatch(Object.keys(attributes).join(' '), /href|style/);
            const { x = 0, y = 0, textLength = 0, height = 0 } = attributes;
            if (name == 'rect' || name == 'text') assert.ok(+y + +height <= Number(root?.attributes.height), where);
            if (name == 'text' && !attributes['text-anchor'])
              assert.ok(+x + +textLength <= Number(root?.attributes.width) - 15, `${where} ${+x + +textLength}`);
          }
        }
});
