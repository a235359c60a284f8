/**
 * Whether what was sent comes from our own pages. Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`; what says neither is no
 * browser's form. @param baseUrl the public address, where a proxy in front changes `Host`
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isOwnRequest({ headers, url }: Request, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site != null) return site == 'same-origin';
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host == new URL(url).host || host == new URL(baseUrl).host;
}
