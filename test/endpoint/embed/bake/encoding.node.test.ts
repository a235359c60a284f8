import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bakeFiles } from '../../../../src/endpoint/embed/bake/bake-files.js';
import { temporaryFolder } from '../../../support/data-folder.js';
import { CARD, ENDPOINT, NOW, card, network } from './support.js';

const options = () => ({ endpoint: ENDPOINT, fetch: network().fetch, now: NOW });
const utf8 = '<meta charset="utf-8">';

describe('The encoding of a page', () => {
  /** A page, baked as a file; its bytes as text of one letter each. */
  async function bytesOf(test: Parameters<typeof temporaryFolder>[0], page: Buffer): Promise<string> {
    const file = join(await temporaryFolder(test), 'a.html');
    await writeFile(file, page);
    const { findings } = await bakeFiles([file], options());
    assert.deepEqual(findings, []);
    return (await readFile(file)).toString('latin1');
  }
  const ascii = CARD.replaceAll('\xa0', '&#160;');
  const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

  it('stays UTF-8, with or without its mark', async (test) => {
    for (const before of [`\ufeff<p>Nagari – é</p>`, `${utf8}<p>Nagari – é</p>`, '<p>Nagari – é</p>'])
      assert.equal(await bytesOf(test, Buffer.from(before + card('x'))), latin1(before + card(CARD)));
  });

  it('stays what it is: other encodings keep their bytes and get ASCII', async (test) => {
    for (const before of [
      '<meta charset="windows-1252">\x93kata\x94 \xe9',
      '<p>\xe9\xff\x81',
      "<meta content='text/html; charset=ISO-8859-1'>\xe9",
    ])
      assert.equal(await bytesOf(test, Buffer.from(before + card('x'), 'latin1')), before + card(ascii));
  });

  it('gets ASCII where nothing tells which it is, or where it is not what it says', async (test) => {
    for (const before of ['<p>Kabar</p>', '<meta charset=windows-1252>', `${utf8}\xe9`])
      assert.equal(await bytesOf(test, Buffer.from(before + card('x'), 'latin1')), before + card(ascii));
  });

  it('is refused where a byte of ASCII may be part of a letter', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFile(join(folder, 'a.html'), Buffer.from(`\ufeff${card('x')}`, 'utf16le'));
    await writeFile(join(folder, 'b.html'), `<meta charset="iso-2022-jp">${card('x')}`);
    const { findings, changed } = await bakeFiles([folder], options());
    assert.deepEqual(changed, []);
    assert.match(findings.map(({ problem }) => problem.en).join(), /saved as UTF-16[^]*saved as iso-2022-jp/);
  });
});
