import { REFUSALS } from '../feedback/refusal-words.js';
import type { Refusal } from '../feedback/refusal.js';
import { respond, type Format } from './answer.js';

/**
 * Thrown where a request cannot be answered. By the spec 403 is for a key and 404 for what is not there, all else is 400; where HTTP has
 * a status that tells a client more (405, 413, 429, 5xx), it is that.
 */
export class Open311Problem extends Error {
  /** @param said each thing that is wrong, in words for people: Indonesian / English */
  constructor(
    readonly status: number,
    readonly said: readonly string[],
    readonly headers: Record<string, string> = {},
  ) {
    super(said[0]);
    this.name = 'Open311Problem';
  }
}

export const problem = (status: number, id: string, en: string, headers?: Record<string, string>): Open311Problem =>
  new Open311Problem(status, [`${id} / ${en}`], headers);

export const notFound = (): Open311Problem =>
  problem(404, 'Tidak ada apa pun dengan nomor atau alamat ini.', 'There is nothing with this number or address.');

export const unavailable = (): Open311Problem =>
  problem(
    503,
    'Tempat penyimpanan pesan sedang tidak bisa dipakai. Coba lagi sebentar lagi.',
    'The place where messages are kept cannot be used right now. Please try again in a moment.',
    { 'retry-after': '5' },
  );

export const broken = (): Open311Problem =>
  problem(
    500,
    'Terjadi kesalahan di pihak kami. Kesalahannya sudah dicatat.',
    'Something went wrong on our side. It has been written down.',
  );

/** What the collector refuses, in the spec's shape. */
export function problemOf({ kind, details }: Refusal): Open311Problem {
  const { status, detail } = { ...REFUSALS[kind], ...details };
  const { errors, retryAfter } = details;
  return new Open311Problem(
    status == 413 || status == 429 || status >= 500 ? status : 400,
    errors?.length ? errors.map((error) => error.detail) : [detail],
    {
      ...(retryAfter == undefined ? undefined : { 'retry-after': String(retryAfter) }),
      // The rest of it will not be read: nothing can follow on this connection.
      ...(status == 413 ? { connection: 'close' } : undefined),
    },
  );
}

/** The spec's shape: a list, also of one. */
export const problemResponse = ({ status, said, headers }: Open311Problem, format: Format): Response =>
  respond(
    { root: 'errors', value: said.map((description) => ({ code: status, description })), status, headers },
    format,
  );
