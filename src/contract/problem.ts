/** An error answer of the endpoint: problem details (RFC 9457), sent as `application/problem+json`. */
export interface ProblemDetails {
  /** A URI that names the kind of problem; "about:blank" says no more than the status. */
  type: string;
  /** Short summary of the kind of problem. */
  title: string;
  /** HTTP status code. */
  status: number;
  /** What is wrong this time and what to do, in Indonesian, then English. */
  detail?: string;
  /** Path of the request. */
  instance?: string;
  /** With 422: what is wrong, field by field; `pointer` is a JSON Pointer into the body (RFC 9457, section 3). */
  errors?: { pointer: string; detail: string }[];
  /** With 429: solved, it lets a message through (ALTCHA v1 challenge). */
  challenge?: { algorithm: string; challenge: string; maxnumber?: number; salt: string; signature: string };
}
