import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readImageHeader } from '../../src/endpoint/image-header.js';
import { png } from '../support/data-folder.js';
import { demoData } from '../support/demo-data.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part == 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );

const box = (type: string, ...content: (string | number[])[]) => {
  const inner = bytes(...content);
  return [...bytes([0, 0, 0, inner.length + 8], type), ...inner];
};

describe('readImageHeader', () => {
  const cases: [name: string, file: Uint8Array, type: string, width: number, height: number][] = [
    ['PNG', png(640, 480), 'image/png', 640, 480],
    [
      'lossy WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]),
      'image/webp',
      640,
      480,
    ],
    [
      'lossless WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0]),
      'image/webp',
      640,
      480,
    ],
    [
      'extended WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]),
      'image/webp',
      640,
      480,
    ],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 11, 8, 1, 0xe0, 2, 0x80, 3]),
      'image/jpeg',
      640,
      480,
    ],
    [
      'AVIF',
      bytes(
        box('ftyp', 'avif', [0, 0, 0, 0]),
        box('ispe', [0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 120]),
        box('ispe', [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224]),
      ),
      'image/avif',
      640,
      480,
    ],
  ];
  for (const [name, file, type, width, height] of cases)
    it(`reads kind and size of a ${name}`, () => {
      assert.deepEqual(readImageHeader(file), { type, width, height });
      const withinBuffer = new Uint8Array(file.length + 7);
      withinBuffer.set(file, 7);
      assert.deepEqual(
        readImageHeader(withinBuffer.subarray(7)),
        { type, width, height },
        'also inside a larger buffer',
      );
    });

  it('takes nothing else for a picture', () => {
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '<html>', 'RIFF....WAVE', '\x89PNG'])
      assert.equal(readImageHeader(bytes(text)), undefined, text);
  });

  it('never throws on bytes that are cut off or changed', () => {
    const start = fc.constantFrom(...cases.map(([, file]) => [...file]));
    fc.assert(
      fc.property(start, fc.nat(40), fc.uint8Array({ maxLength: 40 }), (file, length, rest) => {
        readImageHeader(Uint8Array.from([...file.slice(0, length), ...rest]));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every picture of the demo', async () => {
    const pictures = [...(await demoData())].filter(([path]) => path.startsWith('images/'));
    assert.ok(pictures.length > 50);
    for (const [name, body] of pictures) {
      const header = readImageHeader(body);
      assert.ok(header?.width && header.height, name);
    }
  });
});
