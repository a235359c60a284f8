import { readImageHeader } from '../../../src/endpoint/image-header.js';
import { chunksOf } from '../feedback/photos/samples.js';

/** Blocks of a JPEG before its pixels that could hold words: all of an application but the first, and comments. */
function jpegBlocks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 2; view.getUint16(at) != 0xffda; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker > 0xffe0) names.push(marker.toString(16));
  }
  return names;
}

/** Kinds of an AVIF file's items: pictures are "av01", words would be "Exif", "mime" and the like. */
const avifItems = (bytes: Uint8Array): string[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/infe.{8}(.{4})/gs),
  ].map(([, kind]) => kind!);

/** What in a file could tell something besides its pixels. */
export function toldBy(bytes: Uint8Array): string[] {
  switch (readImageHeader(bytes)?.type) {
    case 'image/webp':
      return chunksOf(bytes).filter((name) => name != 'VP8 ');
    case 'image/avif':
      return avifItems(bytes).filter((kind) => kind != 'av01');
    case 'image/jpeg':
      return jpegBlocks(bytes);
    default:
      return ['another kind of file'];
  }
}
