import { acceptedEncodings, type Encoding } from './accept-encoding.js';

export type Bytes = Uint8Array<ArrayBuffer>;

/** One encoding of a file, with the headers of both answers it can give. */
export interface Representation {
  readonly body: Bytes;
  /** Of the answer 200. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the answer 304. */
  readonly notModified: Readonly<Record<string, string>>;
}

/** A file as it is sent: compressed and described once, so that a request costs a look-up. */
export interface StoredFile {
  readonly type: string;
  /** Hash of the content; each encoding has its own strong ETag made from it. */
  readonly hash: string;
  readonly identity: Representation;
  readonly br?: Representation;
  readonly gzip?: Representation;
  /** Compressed in a hurry, see `compress`. */
  readonly isHasty?: true;
}

/** Files by address, such as `/v1/index.json`. */
export type Files = ReadonlyMap<string, StoredFile>;

export interface FileContent {
  body: Bytes;
  type: string;
  hash: string;
  br?: Bytes;
  gzip?: Bytes;
  isHasty?: true;
}

const ETAG_SUFFIX = { identity: '', br: '-br', gzip: '-gz' } as const satisfies Record<Encoding, string>;

/** Prepares a file's answers. @param headers sent beside those that the content itself asks for */
export function storedFile(
  { body, type, hash, br, gzip, isHasty }: FileContent,
  headers: Readonly<Record<string, string>>,
): StoredFile {
  const vary = br || gzip ? { vary: 'Accept-Encoding' } : undefined;
  const representation = (encoding: Encoding, bytes: Bytes): Representation => {
    const notModified = { ...headers, ...vary, etag: `"${hash}${ETAG_SUFFIX[encoding]}"` };
    return {
      body: bytes,
      notModified,
      headers: {
        ...notModified,
        'content-type': type,
        'content-length': String(bytes.length),
        ...(encoding == 'identity' ? undefined : { 'content-encoding': encoding }),
      },
    };
  };
  return {
    type,
    hash,
    identity: representation('identity', body),
    br: br && representation('br', br),
    gzip: gzip && representation('gzip', gzip),
    ...(isHasty && { isHasty }),
  };
}

/** An answer with a file, ready to be sent. */
export interface FileAnswer {
  status: 200 | 304;
  headers: Readonly<Record<string, string>>;
  body: Bytes | null;
}

/** The answer to who asks for a file, by the two header fields that matter. */
export function answerOf(file: StoredFile, acceptEncoding?: string | null, ifNoneMatch?: string | null): FileAnswer {
  const encoding = acceptedEncodings(acceptEncoding).find((name) => file[name]) ?? 'identity';
  const { body, headers, notModified } = file[encoding] ?? file.identity;
  return ifNoneMatch && isHeld(file, ifNoneMatch)
    ? { status: 304, headers: notModified, body: null }
    : { status: 200, headers, body };
}

/** Whether one of the tags of an If-None-Match header names this content, in whichever encoding it was sent. */
function isHeld(file: StoredFile, ifNoneMatch: string): boolean {
  if (ifNoneMatch.trim() == '*') return true;
  return ifNoneMatch.split(',').some((item) => {
    const tag = item.trim().replace(/^W\//, '');
    return Object.values(ETAG_SUFFIX).some((suffix) => tag == `"${file.hash}${suffix}"`);
  });
}
