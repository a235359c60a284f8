import type { ProblemDetails } from '../../contract/index.js';
import { PUBLIC_HEADERS } from '../headers.js';
import { REFUSALS, type RefusalName } from './refusal-words.js';

export interface RefusalDetails {
  /** Instead of the usual words. */
  detail?: string;
  /** What is wrong, field by field. */
  errors?: ProblemDetails['errors'];
  challenge?: ProblemDetails['challenge'];
  /** Seconds after which it is worth while to try again. */
  retryAfter?: number;
  /** Methods that the address does take. */
  allow?: string;
}

/** Thrown where a request of a citizen is not fulfilled; it carries nothing of what they sent. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalName,
    readonly details: RefusalDetails = {},
  ) {
    super(kind);
    this.name = 'Refusal';
  }
}

/** The answer to it: problem details that any site can read. */
export function refusalResponse({ kind, details }: Refusal): Response {
  const { errors, challenge, retryAfter, allow } = details;
  const { status, title, detail } = { ...REFUSALS[kind], ...details };
  const problem: ProblemDetails = { type: 'about:blank', title, status, detail, errors, challenge };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      ...(retryAfter == undefined ? undefined : { 'retry-after': String(retryAfter) }),
      ...(allow == undefined ? undefined : { allow }),
      // The rest of it will not be read: nothing can follow on this connection.
      ...(kind == 'too-large' ? { connection: 'close' } : undefined),
    },
  });
}
