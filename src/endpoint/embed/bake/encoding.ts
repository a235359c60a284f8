/** A page's text, and how it becomes bytes again. */
export interface PageText {
  text: string;
  /** Whether only ASCII may be added. */
  ascii: boolean;
  bytes: (text: string) => Uint8Array;
}

/** Encodings in which a byte of ASCII may be part of another letter. */
const NOT_ASCII = /^(utf-?16|utf-?32|ucs|iso-?10646|iso-2022|utf-?7|hz)/i;

/** What a page says of its own encoding, in its first kilobyte, as browsers look for it. */
const declared = (text: string): string | undefined =>
  /<meta[^>]*?charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(text.slice(0, 1024))?.[1] ??
  /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i.exec(text)?.[1];

const isMark = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, index) => bytes[index] == byte);

/**
 * Reads a page so that each of its bytes comes back as it was: UTF-8 as text, any other encoding byte by byte. What is added to
 * a page that is not known to be UTF-8 is ASCII, which is the same in all of them.
 * @returns the name of an encoding where that does not hold
 */
export function decodePage(bytes: Uint8Array): PageText | string {
  if (isMark(bytes, 0xff, 0xfe) || isMark(bytes, 0xfe, 0xff)) return 'UTF-16';
  const byBytes = Buffer.from(bytes).toString('latin1');
  const name = declared(byBytes);
  if (name && NOT_ASCII.test(name)) return name;
  const utf8 = isMark(bytes, 0xef, 0xbb, 0xbf) || !name ? true : /^utf-?8$/i.test(name);
  if (utf8)
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      // A page of ASCII alone that names no encoding may be sent in whichever.
      return {
        text,
        ascii: !name && text.length == bytes.length,
        bytes: (changed) => new TextEncoder().encode(changed),
      };
    } catch {
      // Not what it says, or says nothing and is something else: its bytes stay.
    }
  return { text: byBytes, ascii: true, bytes: (changed) => Buffer.from(changed, 'latin1') };
}
