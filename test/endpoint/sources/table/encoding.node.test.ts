import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figures, read, told } from './support.js';

const TEXT = 'Nama;Lokasi;Bulan;Fisik\n"Jalan – ruas\n1";Café “Ulakan”;Okt 2026;44,61 %\n';
const LATIN = Buffer.from(TEXT.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), 'latin1');

const files: Record<string, Uint8Array> = {
  'UTF-8': Buffer.from(TEXT),
  'UTF-8 with a mark': Buffer.from(`\ufeff${TEXT}`),
  'UTF-16': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  'UTF-16, the other way round': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
  'Windows-1252': LATIN,
  'UTF-8 with Windows line ends': Buffer.from(TEXT.replace(/\n(?!1)/g, '\r\n')),
};

describe('A text file', () => {
  for (const [name, bytes] of Object.entries(files))
    it(`is read in ${name}`, async () => {
      const { projects, remarks } = await read(bytes);
      assert.equal(projects[0]?.title, 'Jalan – ruas 1');
      assert.deepEqual(projects[0]?.locations, [{ id: 'lokasi-1', description: 'Café “Ulakan”' }]);
      assert.deepEqual(figures(projects[0]), { 'f-2026-10': 44.61 });
      assert.deepEqual(remarks, []);
    });

  it('of UTF-8 with a damaged letter is still UTF-8, and it is told', async () => {
    const { projects, remarks } = await read(
      Buffer.concat([Buffer.from(`${TEXT}Pasar`), Buffer.from([0xe9]), Buffer.from(';é;;\n')]),
    );
    assert.equal(projects[0]?.title, 'Jalan – ruas 1');
    assert.equal(projects[1]?.title, 'Pasar\ufffd');
    assert.match(told(remarks).join(), /^doubt · Beberapa huruf/);
  });

  it('longer than what is decoded at once keeps each letter whole', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `Jalan é${index};X`);
    for (const encoding of ['utf8', 'latin1'] as const) {
      const { projects } = await read(Buffer.from(`Nama;Lokasi\n${rows.join('\n')}\n`, encoding));
      assert.equal(projects.length, rows.length);
      assert.ok(projects.every(({ title }, index) => title == `Jalan é${index}`));
    }
  });
});
