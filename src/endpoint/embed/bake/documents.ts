import { fewAtOnce } from '../../feedback/few-at-once.js';
import type { Folder } from './folder.js';

/** Most bytes read of one document, as in the widgets. */
const MOST = 2 ** 21;
const PATIENCE = 15_000;
const AT_ONCE = 6;

/** A document as it came, and the address below which it lies. */
export interface SourceDocument {
  json: unknown;
  endpoint: string;
  address: string;
}

/** A document that cannot be had. */
export class CannotRead extends Error {
  constructor(
    readonly address: string,
    /** In a few words that need no language: "HTTP 503", "timeout". */
    readonly why: string,
    readonly isMissing = false,
  ) {
    super(`${address}: ${why}`);
    this.name = 'CannotRead';
  }
}

export interface Documents {
  /**
   * Reads a document, each address once, from the first of the endpoints that has it.
   * @throws CannotRead, of the first endpoint
   */
  read(endpoints: readonly string[], path: string): Promise<SourceDocument>;
}

/** @param folder read in place of the network where its own public address is asked for */
export function documentsBy(fetch: typeof globalThis.fetch, folder?: Folder): Documents {
  const asked = new Map<string, Promise<SourceDocument>>();
  const inTurn = fewAtOnce(AT_ONCE, Infinity);
  const get = async (endpoint: string, path: string): Promise<SourceDocument> => {
    const address = endpoint + path;
    const text = folder?.endpoint == endpoint ? await folder.read(path) : await inTurn(() => download(fetch, address));
    try {
      return { json: JSON.parse(text) as unknown, endpoint, address };
    } catch {
      throw new CannotRead(address, 'JSON?');
    }
  };
  const once = (endpoint: string, path: string): Promise<SourceDocument> => {
    const address = endpoint + path;
    const known = asked.get(address) ?? get(endpoint, path);
    asked.set(address, known);
    return known;
  };
  return {
    async read([first, ...mirrors], path) {
      try {
        return await once(first!, path);
      } catch (error) {
        for (const mirror of mirrors) {
          const found = await once(mirror, path).catch(() => undefined);
          if (found) return found;
        }
        throw error;
      }
    },
  };
}

async function download(fetch: typeof globalThis.fetch, address: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) {
      await response.body?.cancel();
      throw new CannotRead(address, `HTTP ${response.status}`, response.status == 404 || response.status == 410);
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += (part as Uint8Array).length;
      if (size > MOST) throw new CannotRead(address, `> ${MOST} B`);
      parts.push(part as Uint8Array);
    }
    return new TextDecoder().decode(Buffer.concat(parts));
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    throw new CannotRead(address, signal.aborted ? `timeout ${PATIENCE / 1000} s` : reasonOf(error));
  }
}

/** "ECONNREFUSED" says more than "fetch failed". */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? message;
}
