/** Parameters that tell where a reader came from, or in which form the page is wanted. */
const NOISE = /^(utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga|ref|amp|outputtype|m)$/i;

/** Where a copy on a cache of AMP pages comes from. */
const CACHED = /^\/[a-z]\/(s\/)?(.+)$/;

/**
 * What addresses of one page have in common, whether it is asked for with https or http, with or without "www.", as AMP, or
 * from a newsletter. Not an address itself.
 */
export function canonicalLink(url: string): string | undefined {
  if (!URL.canParse(url)) return;
  const { protocol, hostname, port, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol)) return;
  const cached = hostname.endsWith('.cdn.ampproject.org') ? CACHED.exec(pathname)?.[2] : undefined;
  if (cached !== undefined) return canonicalLink(`https://${cached}`);
  const host = hostname.replace(/^(www|m|amp)\.(?=.*\.)/, '');
  const path = pathname
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/\/+$/, '')
    .replace(/(\/amp|\.amp)$/, '')
    .replace(/\.amp\.html$/, '.html');
  const query = [...searchParams]
    .filter(([name]) => !NOISE.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  return `${host}${port && `:${port}`}${path}${query && `?${query}`}`;
}
