import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bytes } from '../../../../src/endpoint/stored-file.js';
import { bytesOf, item, read, rss, told } from './support.js';

const TITLE = 'Nagari “Maju” é';
const feed = (declared: string): string =>
  rss(item(`<title>${TITLE}</title>`)).replace('encoding="UTF-8"', declared && `encoding="${declared}"`);

/** As an old Windows program writes it. */
const windows = (text: string): Bytes =>
  new Uint8Array([...text].map((sign) => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)));
const utf16 = (text: string, isLittle: boolean, mark = true): Bytes => {
  const units = [...(mark ? `\ufeff${text}` : text)].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const titleOf = (bytes: Bytes, contentType?: string) => read(bytes, { contentType }).news[0]?.title;

describe('The encoding of a feed', () => {
  it('is told by its byte order mark before everything else', () => {
    assert.equal(titleOf(bytesOf(`\ufeff${feed('ISO-8859-1')}`), 'text/xml; charset=windows-1252'), TITLE);
    assert.equal(titleOf(utf16(feed('UTF-16'), true)), TITLE);
    assert.equal(titleOf(utf16(feed('UTF-8'), false)), TITLE);
  });

  it('is told by the server, then by the declaration', () => {
    assert.equal(titleOf(windows(feed('UTF-8')), 'text/xml; charset="windows-1252"'), TITLE);
    assert.equal(titleOf(windows(feed('ISO-8859-1'))), TITLE);
    assert.equal(titleOf(utf16(feed('UTF-16'), true, false)), TITLE);
  });

  it('is UTF-8 where nobody tells it, else Windows-1252', () => {
    assert.equal(titleOf(bytesOf(feed(''))), TITLE);
    assert.equal(titleOf(windows(feed(''))), TITLE);
  });

  it('is what the bytes are where something else is told, and that is said', () => {
    for (const bytes of [bytesOf(feed('ISO-8859-1')), windows(feed('UTF-8')), bytesOf(feed('UTF-16'))]) {
      const found = read(bytes);
      assert.equal(found.news[0]?.title, TITLE);
      assert.match(told(found)[0]!, /^doubt · (ISO-8859-1|UTF-8|UTF-16) · This feed says that it is encoded as/);
    }
  });

  it('is never UTF-7, so that no tag comes out of plain letters', () => {
    const found = read(feed('UTF-7').replace(TITLE, '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'));
    assert.equal(found.news[0]?.title, '+ADw-script+AD4-alert(1)+ADw-/script+AD4-');
  });

  it('has no characters that no text has; how many were taken out is said', () => {
    const found = read(rss(item('<title>Ja\0lan\x08 \x1bbaru</title>')));
    assert.equal(found.news[0]?.title, 'Jalan baru');
    assert.match(told(found)[0]!, /^doubt · 3 invisible control characters/);
  });
});
