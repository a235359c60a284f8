import { PUBLIC_HEADERS } from '../headers.js';

/** An answer to one person: nobody on the way keeps it. */
export const jsonAnswer = (value: object, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    },
  });
