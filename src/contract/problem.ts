import { list, number, record, text, type Reader } from './read.js';

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

const problem = record({
  type: text,
  title: text,
  detail: text,
  errors: list(record({ pointer: text, detail: text }, 'detail')),
  challenge: record({ algorithm: text, challenge: text, maxnumber: number, salt: text, signature: text }),
}) as Reader<Partial<ProblemDetails>>;

/** Reads an error answer; where it says nothing of its own, the status remains. */
export const readProblem = (json: unknown, status: number): ProblemDetails => ({
  type: 'about:blank',
  title: '',
  ...problem(json, ''),
  status,
});
