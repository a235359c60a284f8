import sharp from 'sharp';

/** Stands in every block that can hold words; must be nowhere in what is kept. */
export const MARKER = 'BOCOR-RAHASIA-5512';

/** Four quarters: red, green, blue, white, each 32 × 24 pixels. */
const QUARTERS = [
  [220, 20, 20],
  [20, 180, 20],
  [20, 20, 220],
  [240, 240, 240],
] as const;
export type Quarter = 'red' | 'green' | 'blue' | 'white';
const NAMES: Quarter[] = ['red', 'green', 'blue', 'white'];

function quarters() {
  const pixels = Buffer.alloc(64 * 48 * 3);
  for (let y = 0; y < 48; y++)
    for (let x = 0; x < 64; x++) pixels.set(QUARTERS[(y < 24 ? 0 : 2) + (x < 32 ? 0 : 1)] ?? [], (y * 64 + x) * 3);
  return sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } });
}

/** Colours of a picture's quarters, line by line. */
export async function quartersOf(bytes: Uint8Array): Promise<Quarter[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * 3;
      const distance = QUARTERS.map((colour) =>
        colour.reduce((sum, value, index) => sum + Math.abs(value - data[at + index]!), 0),
      );
      return NAMES[distance.indexOf(Math.min(...distance))]!;
    }),
  );
}

/** The quarters, stored as they are, with an orientation that tells how to hold them. */
export const turned = (orientation: number): Promise<Buffer> =>
  quarters().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();

/** A photo that tells in EXIF, GPS, XMP and colour profile, and where the format has them in a comment and IPTC, who took it where. */
export async function tellingPhoto(format: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> {
  const text = { ImageDescription: MARKER, Artist: MARKER, Make: MARKER, Model: MARKER };
  const gps = { GPSLatitudeRef: 'S', GPSLatitude: '0/1 37/1 3600/100', GPSProcessingMethod: MARKER };
  const exif = { IFD0: text, IFD2: { BodySerialNumber: MARKER, UserComment: MARKER }, IFD3: gps };
  const bytes = await quarters()
    .withExif(exif)
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${MARKER}</a></x:xmpmeta>`)
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();
  if (format != 'jpeg') return Uint8Array.from(bytes);
  const blocks = Buffer.concat([block(0xfe, MARKER), block(0xed, `Photoshop 3.0\0${MARKER}`)]);
  return Uint8Array.from([...bytes.subarray(0, 2), ...blocks, ...bytes.subarray(2), ...Buffer.from(MARKER)]);
}

function block(kind: number, text: string): Buffer {
  const length = text.length + 2;
  return Buffer.concat([Buffer.from([0xff, kind, length >> 8, length & 0xff]), Buffer.from(text, 'latin1')]);
}

/** Names of a WebP file's chunks; what a file may tell beside its pixels would stand in one of its own. */
export function chunksOf(webp: Uint8Array): string[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const names: string[] = [];
  for (let at = 12; at + 8 <= webp.length;) {
    names.push(Buffer.from(webp.subarray(at, at + 4)).toString('latin1'));
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return names;
}

/** A small photo in one colour. */
export const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a7f62' } });
