import { MAX_TARGET, requestPath } from '../request-path.js';
import { readOptions, type EmbedOptions } from './options.js';
import type { Published } from './published.js';
import { ALL, targetOf, type EmbedTarget } from './widgets.js';

/** What an address leads to, and how it should look. */
export type Wanted = EmbedTarget & { options: EmbedOptions };

/** A plain web address: no other scheme, nobody's name in it, not longer than any of ours. */
function webAddress(text: string): URL | undefined {
  // Looked at as it came: a parser quietly mends what was written to be misread.
  if (text.length > MAX_TARGET || !/^https?:\/\/[^/?#\\@\s]+([/?#][^\\\s]*)?$/i.test(text)) return;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** One form for all ways to write the address of a page: a site is the same with and without "www", "https" and a slash. */
const pageKey = ({ host, pathname, search }: URL): string =>
  host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;

/**
 * What an address asks to embed: one of our pages, or a page that a publisher names as that of a programme or as its site. A page
 * that several programmes name is of none of them.
 * @param roots addresses of this endpoint
 */
export function wantedBy(text: string, published: Published, roots: string[]): Wanted | undefined {
  const url = webAddress(text);
  if (!url) return;
  const root = roots
    .map((address) => new URL(address))
    .find(({ host, pathname }) => url.host == host && url.pathname.startsWith(pathname));
  const path = root && requestPath(text.replace(/^[^/]*\/\/[^/?#]*/, ''))?.slice(root.pathname.length - 1);
  const target = path === undefined ? undefined : targetOf(path);
  if (target) return { widget: target.widget, id: target.id, options: readOptions(target.widget, url.searchParams) };
  const key = pageKey(url);
  const same = (page: string | undefined) => page !== undefined && pageKey(new URL(page)) == key;
  const programs = [...published.titles.keys()].filter((id) => same(published.program(id)?.project._opd?.page));
  const options = readOptions('program-card', new URLSearchParams());
  if (programs.length == 1) return { widget: 'program-card', id: programs[0]!, options };
  return programs.length == 0 && same(published.index.site) ? { widget: 'news-feed', id: ALL, options } : undefined;
}
