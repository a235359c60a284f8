import { inflateRawSync } from 'node:zlib';
import type { Bytes } from '../../stored-file.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * How many bytes a ZIP holds once unpacked, found out by unpacking within a limit: what its directory says may be a lie.
 * @returns missing for a damaged ZIP; more than the limit where it is larger
 */
export function unpackedSize(zip: Bytes, limit: number): number | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    let end = zip.length - 22;
    while (view.getUint32(end, true) != END) end--;
    let at = view.getUint32(end + 16, true);
    let size = 0;
    for (let left = view.getUint16(end + 10, true); left > 0 && size <= limit; left--) {
      if (view.getUint32(at, true) != ENTRY) return;
      const packed = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      size +=
        view.getUint16(at + 10, true) == DEFLATED
          ? inflated(zip.subarray(start, start + packed), limit - size)
          : packed;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return size;
  } catch (error) {
    // Reading beyond the end, or what is no deflated data.
    if (error instanceof RangeError || isZlib(error)) return;
    throw error;
  }
}

const isZlib = (error: unknown): boolean => error instanceof Error && 'errno' in error;

function inflated(packed: Uint8Array, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code == 'ERR_BUFFER_TOO_LARGE') return limit + 1;
    throw error;
  }
}
