import { PUBLIC_HEADERS } from '../headers.js';

/** Lets pages of other sites send what is taken here. @param allow the methods, such as `GET, POST, OPTIONS` */
export const preflightResponse = (allow: string): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...PUBLIC_HEADERS,
      allow,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'content-type, idempotency-key, authorization',
      'access-control-max-age': '86400',
    },
  });
