import type { ProblemDetails } from '../../contract/index.js';
import { PUBLIC_HEADERS } from '../headers.js';

const PROBLEMS = {
  400: {
    title: 'Bad Request',
    detail:
      'Sebutkan alamat halaman yang mau disematkan, misalnya /oembed?url=https://… / ' +
      'Name the address of the page to embed, such as /oembed?url=https://…',
  },
  404: {
    title: 'Not Found',
    detail:
      'Alamat itu bukan halaman program atau berita yang dikenal di sini. Daftarnya ada di /embed/. / ' +
      'That address is no page of a programme or of news that is known here. They are listed at /embed/.',
  },
  501: {
    title: 'Not Implemented',
    detail: 'Jawaban hanya ada sebagai json atau xml. / Answers come as json or xml only.',
  },
};

/** An error answer of oEmbed, by the statuses that its standard names. */
export function oembedProblem(status: keyof typeof PROBLEMS): Response {
  const problem: ProblemDetails = { type: 'about:blank', status, ...PROBLEMS[status], instance: '/oembed' };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...PUBLIC_HEADERS, 'cache-control': 'no-store', 'content-type': 'application/problem+json' },
  });
}
