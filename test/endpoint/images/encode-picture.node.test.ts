import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { encodePicture, type EncodedPicture } from '../../../src/endpoint/images/encode-picture.js';
import { PICTURE_MESSAGES } from '../../../src/endpoint/images/messages.js';
import { PictureRefused } from '../../../src/endpoint/images/picture-refused.js';
import { readImageHeader } from '../../../src/endpoint/image-header.js';
import { MARKER, plain, quartersOf, tellingPhoto, turned, type Quarter } from '../feedback/photos/samples.js';
import { toldBy } from './told.js';

const filesIn = ({ plain: one, sizes }: EncodedPicture) => [one, ...sizes];
const widths = ({ plain: one, sizes }: EncodedPicture) => [
  one.width,
  sizes.filter(({ type }) => type == 'image/webp').map(({ width }) => width),
  sizes.filter(({ type }) => type == 'image/avif').map(({ width }) => width),
];

describe('encodePicture', () => {
  it('makes WebP and AVIF of 320, 640 and 1280 pixels, and a JPEG of 640', async () => {
    const made = await encodePicture(await plain(3000, 1500).jpeg().toBuffer());
    assert.deepEqual(widths(made), [640, [320, 640, 1280], [320, 640, 1280]]);
    assert.equal(made.plain.type, 'image/jpeg');
    for (const { bytes, type, width, height } of filesIn(made)) {
      assert.deepEqual(readImageHeader(bytes), { type, width, height }, 'each is what it is said to be');
      assert.equal(height, width / 2);
    }
  });

  it('makes no picture larger than it came, and none that is nearly the same', async () => {
    const WIDTHS: [came: number, plain: number, sizes: number[]][] = [
      [1024, 640, [320, 640, 1024]],
      [700, 640, [320, 700]],
      [640, 640, [320, 640]],
      [330, 330, [330]],
      [64, 64, [64]],
    ];
    for (const [came, one, sizes] of WIDTHS)
      assert.deepEqual(widths(await encodePicture(await plain(came, 90).png().toBuffer())), [one, sizes, sizes]);
  });

  it('shows what is much higher than wide narrower', async () => {
    const made = await encodePicture(await plain(1000, 8000).png().toBuffer());
    assert.deepEqual(widths(made), [320, [320], [320]]);
    assert.equal(made.plain.height, 2560);
  });

  for (const format of ['jpeg', 'png', 'webp'] as const)
    it(`leaves nothing of a ${format} file but its pixels`, async () => {
      const came = await tellingPhoto(format);
      assert.ok(Buffer.from(came).includes(MARKER), 'it tells something');
      for (const { bytes, type } of filesIn(await encodePicture(came))) {
        assert.ok(!Buffer.from(bytes).includes(MARKER), type);
        assert.deepEqual(toldBy(bytes), [], type);
        const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
        assert.deepEqual([exif, xmp, icc, iptc, orientation], Array(5).fill(undefined), type);
        assert.deepEqual(await quartersOf(bytes), ['red', 'green', 'blue', 'white'], type);
      }
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
  it('puts the top on top, however the camera was held', async () => {
    for (const [orientation, ...quarters] of UPRIGHT)
      for (const { bytes, width, height } of filesIn(await encodePicture(await turned(orientation)))) {
        assert.deepEqual(await quartersOf(bytes), quarters, String(orientation));
        assert.deepEqual([width, height], orientation < 5 ? [64, 48] : [48, 64]);
      }
  });

  it('knows the mean colour, also of grey, CMYK, deep and transparent pictures', async () => {
    const near = async (bytes: Uint8Array, red: number, green: number, blue: number) => {
      const { color } = await encodePicture(bytes);
      assert.match(color, /^#[\da-f]{6}$/);
      const found = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
      assert.ok(
        [red, green, blue].every((value, index) => Math.abs(value - found[index]!) < 16),
        color,
      );
    };
    const colour = plain(90, 60); // #2a7f62
    await near(await colour.clone().png().toBuffer(), 0x2a, 0x7f, 0x62);
    await near(await colour.clone().jpeg().toBuffer(), 0x2a, 0x7f, 0x62);
    await near(await colour.clone().toColourspace('rgb16').png().toBuffer(), 0x2a, 0x7f, 0x62);
    await near(await colour.clone().ensureAlpha(0).png().toBuffer(), 255, 255, 255);
    const grey = sharp({ create: { width: 90, height: 60, channels: 3, background: '#808080' } });
    await near(await grey.clone().toColourspace('b-w').png().toBuffer(), 128, 128, 128);
    await near(await grey.clone().toColourspace('b-w').jpeg().toBuffer(), 128, 128, 128);
    await near(await grey.clone().toColourspace('cmyk').jpeg().toBuffer(), 128, 128, 128);
  });

  it('reads AVIF too, and the first picture of a moving one', async () => {
    assert.deepEqual(widths(await encodePicture(await plain(400, 300).avif().toBuffer())), [400, [400], [400]]);
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => frame(background)));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    const made = await encodePicture(moving);
    assert.match(made.color, /^#f[\da-f]0[\da-f]0[\da-f]$/);
    for (const { bytes } of filesIn(made)) assert.deepEqual(toldBy(bytes), []);
  });
  const frame = (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer();

  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const noise = () => sharp(randomBytes(80 * 60 * 3), { raw: { width: 80, height: 60, channels: 3 } });
  const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
  const REFUSED: [what: string, why: keyof typeof PICTURE_MESSAGES, bytes: () => Uint8Array | Promise<Uint8Array>][] = [
    ['an empty file', 'empty', () => new Uint8Array()],
    ['HEIC', 'heic', () => text('\0\0\0\u0018ftypheic\0\0\0\0mif1')],
    ['GIF', 'gif', () => plain(80, 80).gif().toBuffer()],
    ['TIFF', 'tiff', () => plain(80, 80).tiff().toBuffer()],
    ['SVG', 'svg', () => text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG after a byte order mark', 'svg', () => text('\ufeff <SVG onload="alert(1)"/>')],
    ['a web page', 'html', () => text(' <!DOCTYPE html><script>alert(1)</script>')],
    ['PDF', 'no-picture', () => text('%PDF-1.7')],
    ['a BMP', 'no-picture', () => text('BM6\0\0\0\0\0')],
    ['the first bytes of a JPEG', 'damaged', async () => (await tellingPhoto('jpeg')).subarray(0, 40)],
    ['half a JPEG', 'damaged', async () => half(await noise().jpeg().toBuffer())],
    ['half a PNG', 'damaged', async () => half(await noise().png().toBuffer())],
    ['half a WebP', 'damaged', async () => half(await noise().webp().toBuffer())],
    ['half an AVIF', 'damaged', async () => half(await noise().avif().toBuffer())],
    [
      'SVG behind the first bytes of a JPEG',
      'damaged',
      () => Buffer.from('\xff\xd8\xff\xc0\0\x11\x08\0\x60\0\x60\x03<svg/>', 'latin1'),
    ],
    ['a picture too wide', 'too-many-pixels', () => plain(12_001, 40).png().toBuffer()],
    ['a picture of too many pixels', 'too-many-pixels', () => plain(6000, 4001).png().toBuffer()],
    ['a pixel that counts visits', 'too-small', () => plain(1, 1).png().toBuffer()],
    ['a line between two paragraphs', 'too-small', () => plain(600, 4).png().toBuffer()],
  ];
  for (const [what, why, bytes] of REFUSED)
    it(`refuses ${what}, and says why`, async () => {
      await assert.rejects(encodePicture(await bytes()), (error: PictureRefused) => {
        assert.ok(error instanceof PictureRefused, String(error));
        assert.deepEqual(error.said, PICTURE_MESSAGES[why]);
        return true;
      });
    });

  it('stops a decoder that finds more pixels than the header told', async () => {
    const large = await plain(6000, 4001).jpeg().toBuffer();
    // A byte too many before a block: read as a block of its own, it leads to a frame of 64 × 48 within a comment.
    const comment = Buffer.alloc(3 + 2 + 0xfffd);
    comment.set([0xff, 0xff, 0xfe, 0xff, 0xff]);
    comment.set([0xff, 0xc0, 0, 17, 8, 0, 48, 0, 64, 3], 0xfeff + 2);
    const came = Uint8Array.from([...large.subarray(0, 2), ...comment, ...large.subarray(2)]);
    assert.deepEqual(readImageHeader(came), { type: 'image/jpeg', width: 64, height: 48 });
    await assert.rejects(encodePicture(came), (error: PictureRefused) => {
      assert.deepEqual(error.said, PICTURE_MESSAGES.damaged);
      assert.match(String(error.cause), /pixel limit/);
      return true;
    });
  });

  it('keeps a limit of one’s own', async () => {
    const came = await plain(200, 100).png().toBuffer();
    await assert.rejects(encodePicture(came, 19_999), PictureRefused);
    await encodePicture(came, 20_000);
  });

  it('answers any bytes with a clean picture or a refusal', async () => {
    const starts = await Promise.all([
      ...(['jpeg', 'png', 'webp'] as const).map(tellingPhoto),
      noise().avif().toBuffer(),
    ]);
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), changes, async (start, changed) => {
        const came = Uint8Array.from(start);
        for (const [where, value] of changed) came[Math.floor(where * (came.length - 1))] = value;
        try {
          for (const { bytes } of filesIn(await encodePicture(came))) assert.deepEqual(toldBy(bytes), []);
        } catch (error) {
          assert.ok(error instanceof PictureRefused, String(error));
        }
      }),
      { numRuns: 100 },
    );
  });
});
