import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { files } from '../../../../demo/lembar-program/buat.mjs';
import { figures, read, refusal } from './support.js';

const FOLDER = 'demo/lembar-program';
const file = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));

describe('The sheets that an officer can download', () => {
  for (const [name, bytes] of Object.entries(files))
    it(`are what their script makes: ${name}`, () => {
      assert.ok(
        file(name).length == bytes.length && Buffer.from(file(name)).equals(bytes),
        `run node ${FOLDER}/buat.mjs`,
      );
    });

  it('have an empty one with every heading known, and a sheet that explains each', async () => {
    const { said } = await refusal(file('lembar-program.xlsx'));
    assert.match(said.problem.id, /tidak ada satu program pun/);
    const { Sheets, SheetNames } = readWorkbook(file('lembar-program.xlsx'));
    assert.deepEqual(SheetNames, ['Program', 'Petunjuk']);
    const [headings] = utils.sheet_to_json<string[]>(Sheets.Program!, { header: 1 });
    const explained = utils.sheet_to_json<string[]>(Sheets.Petunjuk!, { header: 1 }).map(([first]) => first);
    for (const heading of headings!) assert.ok(explained.includes(heading), heading);
    const filled = `${headings!.join(';')}\n${headings!.map((heading) => (heading == 'Nama program' ? 'A' : '')).join(';')}x\n`;
    assert.ok((await read(filled)).remarks.every(({ problem }) => !problem.id.includes('tidak dikenal')));
  });

  it('have a sample that reads the same as spreadsheet and as CSV, without a remark', async () => {
    const sheet = await read(file('contoh-lembar-program.xlsx'));
    const csv = await read(file('contoh-lembar-program.csv'));
    assert.deepEqual([sheet.remarks, sheet.notTaken], [[], {}]);
    assert.deepEqual(csv, sheet);
    assert.equal(sheet.projects.length, 4);
    assert.deepEqual(sheet.history, ['whole', 'whole', 'whole', 'whole']);
    assert.deepEqual(figures(sheet.projects[3]), {
      'f-2026-10': 8.75,
      'k-2026-09': 0,
      'k-2026-10': 4.5,
      'rf-2026-09': 5,
      'rf-2026-10': 12,
      'rk-2026-09': 2,
      'rk-2026-10': 6,
    });
  });
});
