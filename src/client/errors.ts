/**
 * What went wrong with a document: `network` nothing came (also: CORS refused it), `timeout` too slow, `status` an HTTP error,
 * `too-large`, `not-json`, `shape` not ours, `newer-version` made for a newer client, `older` than what is already shown,
 * `not-found` a good document without the programme asked for.
 */
export type EndpointErrorKind =
  'network' | 'timeout' | 'status' | 'too-large' | 'not-json' | 'shape' | 'newer-version' | 'older' | 'not-found';

/** Why a document of the endpoint could not be had. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';

  /**
   * @param url address that was asked
   * @param status HTTP status, where there was an answer other than 2xx; 404 for `not-found`
   * @param retryAfter how long the endpoint wants to be left alone, in milliseconds
   * @param cause the error underneath
   */
  constructor(
    readonly kind: EndpointErrorKind,
    readonly url: string,
    readonly status?: number,
    readonly retryAfter?: number,
    cause?: unknown,
  ) {
    super(`${kind}: ${url}`, { cause });
  }
}
