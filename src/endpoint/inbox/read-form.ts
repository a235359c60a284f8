import type { Connection } from '../app.js';
import { readBody } from '../feedback/read-body.js';
import { Refusal } from '../feedback/refusal.js';

/** An answer of the longest kind, written in signs of three bytes and each byte escaped. */
const MOST = 256 * 1024;

/** The fields of a form, or why there are none. */
export async function readForm(
  request: Request,
  connection: Connection | undefined,
): Promise<URLSearchParams | 'unreadable' | 'too-large'> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return 'unreadable';
  try {
    return new URLSearchParams(new TextDecoder().decode(await readBody(request, connection, MOST)));
  } catch (error) {
    if (error instanceof Refusal) return error.kind == 'too-large' ? 'too-large' : 'unreadable';
    throw error;
  }
}
