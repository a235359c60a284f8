import type { Connection } from '../app.js';
import { readBody } from '../feedback/read-body.js';
import { Refusal } from '../feedback/refusal.js';

/** An answer of the longest kind, written in signs of three bytes and each byte escaped. */
const MOST = 256 * 1024;

/** The fields of a form; missing where it is none, or too long. */
export async function readForm(
  request: Request,
  connection: Connection | undefined,
): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('content-type') ?? '')) return;
  try {
    return new URLSearchParams(new TextDecoder().decode(await readBody(request, connection, MOST)));
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
}
