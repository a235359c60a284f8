import type { Connection } from '../app.js';
import type { Bytes } from '../stored-file.js';
import { Refusal } from './refusal.js';

/**
 * Reads the body of a request, as far as it is allowed to go. What is too large is refused as soon as that is known: by the
 * length that is announced, else by the bytes that came.
 */
export async function readBody(request: Request, connection: Connection | undefined, most: number): Promise<Bytes> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too-large');
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of connection?.body ?? request.body ?? []) {
      length += part.length;
      if (length > most) throw new Refusal('too-large');
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The sender has gone in the middle of it.
    throw new Refusal('unreadable');
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
