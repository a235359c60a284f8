/** Pages run nothing but their own files, so that a slip in one of them cannot become somebody else's script. */
const STRICT_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

/** Pages that need another policy, by address: the only place where one is loosened, and why. */
const EXCEPTIONS: Record<string, Partial<typeof STRICT_POLICY>> = {};

/** The headers of a page (HTML) at `address`. */
export const pageHeaders = (address: string): Record<string, string> => ({
  'content-security-policy': Object.entries({ ...STRICT_POLICY, ...EXCEPTIONS[address] })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
});

/** The headers of what belongs to a page: styles, scripts, pictures. */
export const ASSET_HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
