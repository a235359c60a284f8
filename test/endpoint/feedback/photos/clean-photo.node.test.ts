import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { MAX_PHOTO_BYTES } from '../../../../src/contract/index.js';
import { PhotoRefused, cleanPhoto } from '../../../../src/endpoint/feedback/photos/clean-photo.js';
import { readImageHeader } from '../../../../src/endpoint/image-header.js';
import { MARKER, chunksOf, plain, quartersOf, tellingPhoto, turned, type Quarter } from './samples.js';

describe('cleanPhoto', () => {
  for (const format of ['jpeg', 'png', 'webp'] as const)
    it(`leaves nothing of a ${format} file but its pixels`, async () => {
      const sent = await tellingPhoto(format);
      assert.ok(Buffer.from(sent).includes(MARKER), 'the photo tells something');
      const { exif, xmp, icc } = await sharp(sent).metadata();
      assert.ok(exif && xmp && icc, 'in several ways');
      const { bytes, width, height, type } = await cleanPhoto(sent);
      assert.ok(!Buffer.from(bytes).includes(MARKER));
      assert.deepEqual(chunksOf(bytes), ['VP8 '], 'there is no room for words');
      assert.deepEqual([width, height, type], [64, 48, 'image/webp']);
      assert.deepEqual(await quartersOf(bytes), ['red', 'green', 'blue', 'white']);
    });

  const UPRIGHT: [orientation: number, ...quarters: Quarter[]][] = [
    [1, 'red', 'green', 'blue', 'white'],
    [2, 'green', 'red', 'white', 'blue'],
    [3, 'white', 'blue', 'green', 'red'],
    [4, 'blue', 'white', 'red', 'green'],
    [5, 'red', 'blue', 'green', 'white'],
    [6, 'blue', 'red', 'white', 'green'],
    [7, 'white', 'green', 'blue', 'red'],
    [8, 'green', 'white', 'red', 'blue'],
  ];
  for (const [orientation, ...quarters] of UPRIGHT)
    it(`puts the top on top where the camera was held as in orientation ${orientation}`, async () => {
      const { bytes, width, height } = await cleanPhoto(await turned(orientation));
      assert.deepEqual(await quartersOf(bytes), quarters);
      assert.deepEqual([width, height], orientation < 5 ? [64, 48] : [48, 64]);
    });

  it('makes the longest side 1600 pixels, and never makes a photo larger', async () => {
    const large = await cleanPhoto(await plain(4000, 3000).jpeg().toBuffer());
    assert.deepEqual([large.width, large.height], [1600, 1200]);
    const high = await cleanPhoto(await plain(900, 3600).png().toBuffer());
    assert.deepEqual([high.width, high.height], [400, 1600]);
    const small = await cleanPhoto(await plain(120, 80).webp().toBuffer());
    assert.deepEqual([small.width, small.height], [120, 80]);
  });

  it('keeps the first picture of a moving one', async () => {
    const pictures = await Promise.all([
      turned(1),
      sharp(await turned(1))
        .negate()
        .jpeg()
        .toBuffer(),
    ]);
    const moving = await sharp(pictures, { join: { animated: true } })
      .webp()
      .toBuffer();
    assert.equal((await sharp(moving).metadata()).pages, 2);
    const { bytes } = await cleanPhoto(moving);
    assert.deepEqual(await quartersOf(bytes), ['red', 'green', 'blue', 'white']);
    assert.deepEqual(chunksOf(bytes), ['VP8 ']);
  });

  it('shows no picture that was hidden behind full transparency', async () => {
    const hidden = await sharp(await turned(1))
      .ensureAlpha(0)
      .png()
      .toBuffer();
    const { bytes } = await cleanPhoto(hidden);
    assert.deepEqual(await quartersOf(bytes), ['white', 'white', 'white', 'white']);
  });

  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const ftyp = (brand: string): Uint8Array => text(`\0\0\0\u0018ftyp${brand}\0\0\0\0mif1`);
  const refused: [what: string, reason: string, bytes: () => Uint8Array | Promise<Uint8Array>][] = [
    ['an empty file', 'empty', () => new Uint8Array()],
    ['a file over the limit', 'too-large', () => new Uint8Array(MAX_PHOTO_BYTES + 1)],
    ['HEIC', 'heic', () => ftyp('heic')],
    ['HEIC under its general name', 'heic', () => ftyp('mif1')],
    ['AVIF', 'no-photo', () => plain(8, 8).avif().toBuffer()],
    ['GIF', 'gif', () => plain(8, 8).gif().toBuffer()],
    ['TIFF', 'no-photo', () => plain(8, 8).tiff().toBuffer()],
    ['SVG', 'svg', () => text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG after a byte order mark', 'svg', () => text('\ufeff <SVG onload="alert(1)"/>')],
    ['a web page', 'html', () => text(' <!DOCTYPE html><script>alert(1)</script>')],
    ['PDF', 'no-photo', () => text('%PDF-1.7')],
    ['the first bytes of a JPEG', 'damaged', async () => (await tellingPhoto('jpeg')).subarray(0, 40)],
    ['half a JPEG', 'damaged', async () => half(await noise().jpeg().toBuffer())],
    ['half a PNG', 'damaged', async () => half(await noise().png().toBuffer())],
    ['half a WebP', 'damaged', async () => half(await noise().webp().toBuffer())],
    ['a picture too wide', 'too-many-pixels', () => plain(12_001, 2).png().toBuffer()],
    ['a picture of too many pixels', 'too-many-pixels', () => plain(6000, 4001).png().toBuffer()],
  ];
  const noise = () => sharp(randomBytes(80 * 60 * 3), { raw: { width: 80, height: 60, channels: 3 } });
  const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));

  for (const [what, reason, bytes] of refused)
    it(`refuses ${what} and says what to do`, async () => {
      const sent = await bytes();
      await assert.rejects(cleanPhoto(sent), (error: PhotoRefused) => {
        assert.ok(error instanceof PhotoRefused);
        assert.equal(error.reason, reason);
        assert.match(error.detail, /^[A-Z][^/]+\. \/ [A-Z][^/]+\.$/, 'a sentence in each language');
        return true;
      });
    });

  it('takes a photo at the limit of pixels', async () => {
    const { width, height } = await cleanPhoto(await plain(6000, 4000).png().toBuffer());
    assert.deepEqual([width, height], [1600, 1067]);
  });

  it('stops a decoder that finds more pixels than the header told', async () => {
    const large = await plain(6000, 4001).jpeg().toBuffer();
    // A byte too many before a block: read as a block of its own, it leads to a frame of 64 × 48 within a comment.
    const comment = Buffer.alloc(3 + 2 + 0xfffd);
    comment.set([0xff, 0xff, 0xfe, 0xff, 0xff]);
    comment.set([0xff, 0xc0, 0, 17, 8, 0, 48, 0, 64, 3], 0xfeff + 2);
    const sent = Uint8Array.from([...large.subarray(0, 2), ...comment, ...large.subarray(2)]);
    assert.deepEqual(readImageHeader(sent), { type: 'image/jpeg', width: 64, height: 48 });
    await assert.rejects(cleanPhoto(sent), (error: PhotoRefused) => {
      assert.equal(error.reason, 'damaged');
      assert.match(String(error.cause), /pixel limit/);
      return true;
    });
  });

  it('answers any bytes with a clean photo or a refusal', async () => {
    const starts = await Promise.all((['jpeg', 'png', 'webp'] as const).map(tellingPhoto));
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), changes, async (start, changed) => {
        const sent = Uint8Array.from(start);
        for (const [where, value] of changed) sent[Math.floor(where * (sent.length - 1))] = value;
        try {
          const { bytes } = await cleanPhoto(sent);
          assert.deepEqual(chunksOf(bytes), ['VP8 ']);
        } catch (error) {
          assert.ok(error instanceof PhotoRefused, String(error));
        }
      }),
      { numRuns: 150 },
    );
  });
});
