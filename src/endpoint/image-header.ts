export interface ImageHeader {
  type: 'image/webp' | 'image/avif' | 'image/jpeg' | 'image/png';
  /** Pixels; missing where the header does not say it in a simple way. */
  width?: number;
  height?: number;
}

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** Kind and size of a picture by its first bytes; missing if they are none of the four kinds that are published. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ascii(bytes, 0, 8) == '\x89PNG\r\n\x1a\n')
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    if (ascii(bytes, 0, 3) == '\xff\xd8\xff') return { type: 'image/jpeg', ...jpegSize(view) };
    if (ascii(bytes, 0, 4) == 'RIFF' && ascii(bytes, 8, 4) == 'WEBP')
      return { type: 'image/webp', ...webpSize(bytes, view) };
    if (ascii(bytes, 4, 4) == 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 24)))
      return { type: 'image/avif', ...avifSize(bytes, view) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut off
  }
  return;
}

function jpegSize(view: DataView): { width?: number; height?: number } {
  for (let offset = 2; offset < view.byteLength; offset += 2 + view.getUint16(offset + 2)) {
    const marker = view.getUint16(offset);
    // Start of frame, of any kind; C4, C8 and CC lie among them and mean something else.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    if (marker >> 8 != 0xff) break;
  }
  return {};
}

function webpSize(bytes: Uint8Array, view: DataView): { width?: number; height?: number } {
  const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return {};
  }
}

/** The size stands in a property box "ispe" near the start; of several (thumbnails, alpha) the largest is the picture's. */
function avifSize(bytes: Uint8Array, view: DataView): { width?: number; height?: number } {
  let size: { width?: number; height?: number } = {};
  const head = ascii(bytes, 0, Math.min(bytes.length, 4096));
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (width > (size.width ?? 0)) size = { width, height };
  }
  return size;
}
