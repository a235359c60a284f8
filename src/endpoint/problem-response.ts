import type { ProblemDetails } from '../contract/index.js';
import { PUBLIC_HEADERS } from './headers.js';

const PROBLEMS = {
  400: {
    title: 'Bad Request',
    detail:
      'Alamat ini tidak dapat dibaca: terlalu panjang atau berisi tanda yang tidak dikenal. Periksa kembali penulisannya. / ' +
      'This address cannot be read: it is too long or holds characters that mean nothing here. Please check how it is written.',
  },
  404: {
    title: 'Not Found',
    detail:
      'Tidak ada apa pun di alamat ini. Periksa nama programnya, atau lihat daftar di /v1/programs.json. / ' +
      'There is nothing at this address. Check the name of the programme, or see the list at /v1/programs.json.',
  },
  405: {
    title: 'Method Not Allowed',
    detail: 'Alamat ini hanya untuk dibaca (GET, HEAD, OPTIONS). / This address can only be read (GET, HEAD, OPTIONS).',
  },
  408: {
    title: 'Request Timeout',
    detail:
      'Kiriman ini terlalu lama di jalan. Silakan kirim lagi. / ' +
      'This took too long to arrive. Please send it again.',
  },
  431: {
    title: 'Request Header Fields Too Large',
    detail: 'Permintaan ini membawa terlalu banyak keterangan. / The header fields of this request are too large.',
  },
  500: {
    title: 'Internal Server Error',
    detail:
      'Terjadi kesalahan di pihak kami. Silakan coba lagi beberapa saat lagi. / ' +
      'Something went wrong on our side. Please try again in a little while.',
  },
} as const;

export type ProblemStatus = keyof typeof PROBLEMS;

/** The parts of an error answer, for the few that are written before a request exists. */
export const problemParts = (status: ProblemStatus, instance?: string) => ({
  body: JSON.stringify({ type: 'about:blank', status, ...PROBLEMS[status], instance } satisfies ProblemDetails),
  headers: {
    ...PUBLIC_HEADERS,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    ...(status == 405 ? { allow: 'GET, HEAD, OPTIONS' } : undefined),
  },
  title: PROBLEMS[status].title,
});

/** An error answer (RFC 9457), readable by any site. @param instance path of the request */
export function problemResponse(status: ProblemStatus, instance?: string): Response {
  const { body, headers } = problemParts(status, instance);
  return new Response(body, { status, headers });
}
