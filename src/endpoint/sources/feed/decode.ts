import type { Bytes } from '../../stored-file.js';

/** The text of a document. */
export interface Decoded {
  text: string;
  /** Characters taken out that no text has: NUL and other controls. */
  removed: number;
  /** What the document or its server calls the encoding, where that is not true. */
  wrongly?: string;
}

const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/g;

/** By byte order mark, charset of the HTTP answer, XML declaration, else UTF-8, else Windows-1252. */
export function decode(bytes: Bytes, contentType = ''): Decoded {
  const { text, wrongly } = decoded(bytes, contentType);
  const clean = text.replace(CONTROLS, '');
  const removed = text.length - clean.length;
  return wrongly === undefined ? { text: clean, removed } : { text: clean, removed, wrongly };
}

function decoded(bytes: Bytes, contentType: string): { text: string; wrongly?: string } {
  const marked = byMark(bytes);
  const byItsMark = marked && inEncoding(bytes, marked, false);
  if (byItsMark !== undefined) return { text: byItsMark };

  const utf8 = inEncoding(bytes, 'utf-8', true);
  let wrongly: string | undefined;
  for (const name of namedEncodings(bytes, contentType)) {
    const encoding = encodingOf(name);
    // Text in another encoding is never valid UTF-8 by chance, but what is UTF-8 is often called Latin-1.
    const isReallyUtf8 = utf8 !== undefined && utf8.length < bytes.length && encoding != 'utf-8';
    // A declaration that can be read as ASCII stands in no UTF-16.
    const usable = encoding && !isReallyUtf8 && !encoding.startsWith('utf-16');
    const text = usable ? inEncoding(bytes, encoding, true) : undefined;
    if (text !== undefined) return { text, wrongly };
    wrongly ??= name;
  }
  return { text: utf8 ?? inEncoding(bytes, 'windows-1252', false)!, wrongly };
}

function byMark(bytes: Bytes): string | undefined {
  const [first, second, third] = bytes;
  if (first == 0xef && second == 0xbb && third == 0xbf) return 'utf-8';
  // Without mark, "<" and "{" have their zero byte on one side.
  if ((first == 0xff && second == 0xfe) || (isOpening(first) && second === 0)) return 'utf-16le';
  if ((first == 0xfe && second == 0xff) || (first === 0 && isOpening(second))) return 'utf-16be';
  return;
}

const isOpening = (byte: number | undefined): boolean => byte == 0x3c || byte == 0x7b;

function namedEncodings(bytes: Bytes, contentType: string): string[] {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  const byServer = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const byItself = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  return [byServer, byItself].filter((name) => name !== undefined);
}

/** The encoding of a name; UTF-7 and others that are dangerous or dead have none. */
function encodingOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return;
  }
}

function inEncoding(bytes: Bytes, encoding: string, fatal: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal });
    // As a stream: all at once Node 20 takes Windows-1252 for Latin-1, without quotation marks and dashes.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return;
  }
}
