import { isUtf8 } from 'node:buffer';
import type { Bytes } from '../../stored-file.js';

/** How much is decoded at a time. */
const CHUNK = 1 << 18;

export interface Decoded {
  /** The text as UTF-8, in parts. */
  parts(): Iterable<Uint8Array>;
  /** A part of the text is damaged and shows the sign for that. */
  damaged: boolean;
}

/** Which encoding bytes of a text file are in. Excel's "CSV" in Indonesia is Windows-1252, its "Unicode text" is UTF-16. */
export function decoded(bytes: Bytes): Decoded {
  if (bytes[0] == 0xff && bytes[1] == 0xfe) return converted(bytes, 'utf-16le');
  if (bytes[0] == 0xfe && bytes[1] == 0xff) return converted(bytes, 'utf-16be');
  const marked = bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  if (isUtf8(text)) return { parts: () => chunks(text), damaged: false };
  return marked || isMostlyUtf8(text)
    ? { ...converted(text, 'utf-8'), damaged: true }
    : converted(text, 'windows-1252');
}

function* chunks(bytes: Bytes): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

const converted = (bytes: Bytes, encoding: string): Decoded => ({
  damaged: false,
  *parts() {
    const decoder = new TextDecoder(encoding);
    for (const chunk of chunks(bytes)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  },
});

/** A file of UTF-8 with a few wrong bytes in it, as when two files were joined, is no Windows-1252. */
function isMostlyUtf8(bytes: Bytes): boolean {
  const decoder = new TextDecoder();
  let wrong = 0;
  let right = 0;
  for (const chunk of chunks(bytes)) {
    const text = decoder.decode(chunk, { stream: true });
    wrong += text.match(/\ufffd/g)?.length ?? 0;
    right += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  }
  return right > wrong;
}
