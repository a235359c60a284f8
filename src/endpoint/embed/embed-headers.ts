import { DOCUMENT_CACHE, PUBLIC_HEADERS } from '../headers.js';

/**
 * Pages to be framed run nothing but files of their own origin, and say nothing of who may frame them: everyone may, and
 * `frame-ancestors *` would shut out pages without a network address, such as an app's or a sandboxed preview's.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What an answer says that only the machine itself may keep. */
export const OWN_CACHE = { 'cache-control': 'private, no-cache' };

/** The headers of a page to be framed. */
export const EMBED_HEADERS: Record<string, string> = {
  ...PUBLIC_HEADERS,
  ...DOCUMENT_CACHE,
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
};
