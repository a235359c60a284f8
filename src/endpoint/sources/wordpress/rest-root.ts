import { webAddress } from '../html/web-address.js';

/** Relation by which WordPress names the root of its REST interface. */
export const REST_RELATION = 'https://api.w.org/';

/** The folder in which a site lies, with `/` at its end; without `index.php`, query and fragment. */
export function siteFolder(site: string): string {
  const { pathname } = new URL(site);
  const folder = pathname.replace(/\/wp-json(?:\/.*)?$|[^./]*\.[^/]*$/, '');
  return new URL(folder.endsWith('/') ? folder : `${folder}/`, site).href;
}

/** The root of REST if the address of a site is already one. */
export function rootIn(site: string): string | undefined {
  const url = new URL(site);
  if (url.searchParams.has('rest_route')) return new URL('?rest_route=/', url).href;
  const [root] = /^.*?\/wp-json(?=\/|$)/.exec(url.pathname) ?? [];
  return root && new URL(`${root}/`, url).href;
}

/** Where REST usually is: by the name that all sites have, and where addresses are not rewritten. */
export const usualRoots = (folder: string): readonly [named: string, plain: string] => [
  new URL('wp-json/', folder).href,
  new URL('?rest_route=/', folder).href,
];

/** The root that the answer of a WordPress names in its head. */
export function rootInHead(headers: Headers, base: string): string | undefined {
  const links =
    headers
      .get('link')
      ?.slice(0, 8000)
      .matchAll(/<([^<>]*)>\s*;\s*rel="?([^",;]+)/g) ?? [];
  for (const [, address, relation] of links) if (relation == REST_RELATION) return webAddress(address, base);
}

/** The address of a resource below the root, such as `wp/v2/posts`. */
export function restAddress(root: string, resource: string, query: Record<string, string>): string {
  const url = new URL(root);
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/${resource}`);
  else url.pathname += resource;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

export const postsAddress = (root: string, query: Record<string, string>): string =>
  restAddress(root, 'wp/v2/posts', query);
