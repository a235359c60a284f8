import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SourceFailed } from '../../../../src/endpoint/sources/found.js';
import { processorTime } from '../../../support/processor-time.js';
import { figures, read, refusal, told } from './support.js';

const HEAD = 'Kode;Nama;Lokasi;Bulan;Fisik\n';
const GOOD = 'baik;Jalan baik;Tarok;Okt 2026;44,61\n';

describe('A table that was made to harm', () => {
  const rows: Record<string, { row: string; says: RegExp }> = {
    'a link as formula': {
      row: 'x;"=HYPERLINK(""https://jahat.example"";""Klik"")";A;Okt 2026;1\n',
      says: /rumus atau perintah|nama program/,
    },
    'a command': { row: "x;Jalan;+cmd|' /C calc'!A0;Okt 2026;1\n", says: /Lokasi · \+cmd.*rumus atau perintah/ },
    'a formula in a figure': { row: 'x;Jalan;A;Okt 2026;=1+2\n', says: /Fisik · =1\+2.*rumus/ },
    'an error of a spreadsheet': { row: 'x;Jalan;A;Okt 2026;#REF!\n', says: /Fisik · #REF!.*tidak menghasilkan/ },
    'a division by zero': { row: 'x;Jalan;#DIV/0!;Okt 2026;5\n', says: /Lokasi · #DIV/ },
    'NULs in a text': { row: 'x;Jal\0an;A\0;Okt 2026;5\n', says: /tidak terlihat/ },
    'a NUL in a figure': { row: 'x;Jalan;A;Okt 2026;5\0\n', says: /Fisik · .*tidak dapat dibaca dengan pasti/ },
    'control signs': { row: 'x;Jalan\x1b[31m;A;Okt 2026;5\n', says: /tidak terlihat/ },
    'too many cells': { row: 'x;Jalan;A;Okt 2026;5;6;7\n', says: /7 sel/ },
    'too few cells': { row: 'x;Jalan\n', says: /2 sel/ },
    'no name': { row: ';;A;Okt 2026;5\n', says: /nama program/ },
    'a repeated row': { row: GOOD, says: /mengulang baris 2/ },
    'an id that leaves its folder': { row: '../../etc/passwd;Jalan;A;Okt 2026;5\n', says: /"etc-passwd"/ },
    'a number of 60,000 digits': { row: `x;Jalan;A;Okt 2026;${'9'.repeat(60_000)}\n`, says: /Fisik · 9+….*pasti/ },
  };
  for (const [name, { row, says }] of Object.entries(rows))
    it(`has ${name}: it is told, and nothing else is disturbed`, async () => {
      const { projects, remarks } = await read(HEAD + GOOD + row + 'akhir;Pasar;Ulakan;Okt 2026;5\n');
      assert.match(told(remarks).join('\n'), says);
      assert.ok(remarks.every(({ file }) => file == 'tabel.csv'));
      const [first, last] = [projects[0], projects.at(-1)];
      assert.deepEqual(figures(first), { 'f-2026-10': 44.61 });
      assert.equal(last?.title, 'Pasar');
      assert.deepEqual(figures(last), { 'f-2026-10': 5 });
      assert.ok(!/=HYPERLINK|cmd\||\\u0000|\\u001b/.test(JSON.stringify(projects)));
    });

  it('has halves of character pairs in JSON: they are taken out', async () => {
    const { projects, remarks } = await read('[{"nama":"Jalan \\ud800","lokasi":"A"}]');
    assert.equal(projects[0]?.title, 'Jalan \ufffd');
    assert.match(told(remarks).join(), /doubt · 1 · nama/);
    assert.ok(Buffer.from(JSON.stringify({ remarks })).equals(Buffer.from(JSON.stringify({ remarks }), 'utf8')));
  });

  it('has names of JavaScript: they are names', async () => {
    const { projects } = await read(
      '[{"nama":"constructor","__proto__":{"status":"selesai"},"toString":"x","lokasi":"A"}]',
    );
    assert.equal(projects[0]?.id, 'constructor');
    assert.equal(({} as { status?: string }).status, undefined);
    const table = await read('Kode;Nama;Lokasi\n__proto__;A;X\nconstructor;B;X\n');
    assert.deepEqual(
      table.projects.map(({ id }) => id),
      ['proto', 'constructor'],
    );
  });

  it('has a line of 100 MB: refused, with its row', async () => {
    const line = Buffer.alloc(100 << 20, 'a');
    const { place, said } = await refusal(Buffer.concat([Buffer.from(HEAD + GOOD), line]));
    assert.equal(place.row, 3);
    assert.match(said.problem.id, /tidak wajar/);
    await refusal(line);
  });

  it('has a quotation mark that is never closed: refused, since half a table is none', async () => {
    const { place } = await refusal(`${HEAD}${GOOD}x;"Jalan;A;Okt 2026;5\n${GOOD.repeat(100)}`);
    assert.equal(place.row, 3);
  });

  it('is a web page, nothing, or noise: refused', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    for (const bytes of [
      '',
      '   \n\n',
      '\ufeff',
      '<!doctype html><table>',
      ';;;\n;;;\n',
      noise,
      new Uint8Array(5000),
      HEAD,
    ])
      await refusal(bytes);
  });

  it('has one programme on tens of thousands of days: read at once', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const day = new Date(Date.UTC(1950, 0, 1) + index * 864e5).toISOString().slice(0, 10);
      return `a;Jalan;A;${day};5`;
    });
    const start = processorTime();
    const { projects } = await read(`${HEAD.replace('Bulan', 'Tanggal')}${rows.join('\n')}\n`);
    assert.equal(Object.keys(figures(projects[0])).length, 50_000);
    assert.ok(processorTime() - start < 5000);
  });

  it('has a wrong value in every row: the first are told, the others counted', async () => {
    const { remarks } = await read(
      HEAD + Array.from({ length: 5000 }, (_, row) => `k${row};P${row};A;Okt 2026;x`).join('\n'),
    );
    assert.ok(remarks.length <= 20);
    assert.equal(
      remarks.reduce((sum, { more }) => sum + 1 + (more ?? 0), 0),
      5000,
    );
  });

  it('is any text at all: read or refused, in bounded time', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Nama',
        'Fisik',
        'Bulan',
        'Okt 2026',
        '44,61',
        '"',
        '=A1',
        'JUMLAH',
        '1',
        'Pagu (Rp)',
        '-',
        '#REF!',
      ),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (lines, separator) => {
        const text = `Nama${separator}Fisik${separator}Bulan\n${lines.map((cells) => cells.join(separator)).join('\n')}`;
        await read(text).then(
          ({ projects }) => {
            for (const project of projects) {
              assert.match(String(project.id), /^[a-z\d][\w.-]{0,127}$/i);
              for (const measure of Object.values(figures(project))) assert.ok(measure >= -100 && measure <= 200);
            }
          },
          (error: unknown) => assert.ok(error instanceof SourceFailed, String(error)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
