import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceText } from '../../../../src/endpoint/publisher/difference/difference-text.js';
import type { Difference, Named, ProgramChange } from '../../../../src/endpoint/publisher/difference/difference.js';

const none = () => ({ added: [] as Named[], changed: [], gone: [] as Named[] });
const difference = (more: Partial<Difference> = {}): Difference => ({
  first: false,
  programs: none(),
  news: none(),
  agencies: none(),
  settings: [],
  pictures: 0,
  ...more,
});
const change = (name: string, more: Partial<ProgramChange> = {}): ProgramChange => ({
  id: 'a',
  name,
  fields: [],
  plans: 0,
  figures: [
    {
      metric: 'physicalProgress',
      kind: 'latest',
      before: { date: '2026-10-31', percent: 57 },
      after: { date: '2026-11-12', percent: 62.5 },
    },
  ],
  ...more,
});
const many = (count: number, name = 'Jalan'): Named[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `${name} ${index}` }));

describe('differenceText', () => {
  it('says what changed in Indonesian, then in English', () => {
    const text = differenceText(difference({ programs: { ...none(), changed: [change('Tarok City')] } }));
    assert.equal(
      text.replaceAll('\xa0', ' '),
      [
        '1 program berubah:',
        '  Tarok City: fisik 57 % → 62,5 % (12 Nov 2026)',
        '',
        '1 programme changed:',
        '  Tarok City: physical 57% → 62.5% (12 Nov 2026)',
      ].join('\n'),
    );
  });

  it('says corrections, falls, first reports and withdrawn figures in words', () => {
    const figure = (kind: 'latest' | 'corrected' | 'filled-in' | 'withdrawn', before?: number, after?: number) => ({
      metric: 'financialProgress' as const,
      kind,
      before: before === undefined ? undefined : { date: '2026-09-30', percent: before },
      after: after === undefined ? undefined : { date: '2026-10-31', percent: after },
    });
    const say = (...figures: ProgramChange['figures']) =>
      differenceText(difference({ programs: { ...none(), changed: [change('A', { figures })] } }))
        .replaceAll('\xa0', ' ')
        .split('\n')[1];
    assert.equal(say({ ...figure('latest', 57, 55), falls: true }), '  A: keuangan 57 % → 55 % (31 Okt 2026), turun');
    assert.equal(say(figure('latest', undefined, 5)), '  A: keuangan 5 % (31 Okt 2026), pertama kali dilaporkan');
    assert.equal(say(figure('corrected', 57, 55)), '  A: keuangan 31 Okt 2026 dikoreksi 57 % → 55 %');
    assert.equal(say(figure('filled-in', undefined, 55)), '  A: keuangan 31 Okt 2026 dilengkapi 55 %');
    assert.equal(say(figure('withdrawn', 57)), '  A: keuangan 30 Sep 2026 dicabut (sebelumnya 57 %)');
  });

  it('says money and stages as people do', () => {
    const fields = [
      { field: 'budget', before: { amount: { amount: 12e8, currency: 'IDR' } }, after: undefined },
      { field: 'status', before: 'preparation', after: 'implementation' },
      { field: 'constructor' },
    ];
    const text = differenceText(
      difference({ programs: { ...none(), changed: [change('A', { figures: [], fields })] } }),
    );
    assert.match(text, /pagu Rp1\.200\.000\.000 → kosong, tahap Persiapan → Pelaksanaan, constructor$/m);
    assert.match(text, /budget Rp1,200,000,000 → empty, stage In preparation → Under way/);
  });

  it('says that nothing changed, or that this is the first edition', () => {
    assert.equal(differenceText(difference()), 'Tidak ada yang berubah.\n\nNothing changed.');
    assert.match(differenceText(difference({ first: true })), /^Edisi pertama\.\n\nFirst edition\.$/);
  });

  it('stays within 40 short lines, however much changed', () => {
    const all = { added: many(3000), changed: many(3000).map(({ name }) => change(name)), gone: many(3000) };
    const items = { ...all, changed: many(3000).map((thing) => ({ ...thing, fields: [{ field: 'title' }] })) };
    const settings = Array.from({ length: 500 }, (_, index) => `field${index}`);
    const text = differenceText({ first: true, programs: all, news: items, agencies: items, settings, pictures: 9000 });
    const lines = text.split('\n');
    assert.ok(lines.length <= 40, `${lines.length} lines`);
    for (const line of lines) assert.ok(line.length < 300, line);
    assert.match(text, /3\.000 program berubah/);
    assert.match(text, /… dan 2\.995 lagi/);
  });

  it('lets no name start a line, command the terminal, or end in half a character', () => {
    const name = `A\u001b[2J\nB\u202e\u0085${'x'.repeat(52)}😀😀`;
    const text = differenceText(difference({ news: { ...none(), added: [{ id: 'a', name }] } }));
    assert.equal(text.split('\n').length, 3);
    assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Cs}|\p{Bidi_Control}/u);
  });
});
