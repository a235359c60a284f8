import type { ProblemDetails } from '../../../contract/index.js';
import { PUBLIC_HEADERS } from '../../headers.js';

const PROBLEMS = {
  501: {
    title: 'Not Implemented',
    detail:
      'Server ini belum bisa membuat gambar PNG, karena paket sharp tidak terpasang. Pakai alamat yang sama dengan akhiran .svg. / ' +
      'This server cannot make PNG pictures, since the package sharp is not installed. Use the same address with .svg at its end.',
  },
  503: {
    title: 'Service Unavailable',
    detail:
      'Terlalu banyak gambar sedang dibuat. Silakan coba lagi sebentar lagi. / ' +
      'Too many pictures are being made at this moment. Please try again in a little while.',
  },
} as const;

/** Says that a picture cannot be made, or not now. @param instance path of the request */
export const pictureProblem = (status: keyof typeof PROBLEMS, instance: string): Response =>
  new Response(
    JSON.stringify({ type: 'about:blank', status, ...PROBLEMS[status], instance } satisfies ProblemDetails),
    {
      status,
      headers: {
        ...PUBLIC_HEADERS,
        'cache-control': 'no-store',
        'content-type': 'application/problem+json',
        ...(status == 503 ? { 'retry-after': '5' } : undefined),
      },
    },
  );
