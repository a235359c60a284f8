/** Longest address taken, path and query together. */
export const MAX_TARGET = 2048;

/** What no plain address holds; the many that hold none of it are not looked at any closer. */
const UNUSUAL = /[%\\]|\/\/|\/\.|[^\x21-\x7e]/;

/**
 * The decoded path of a request target ("/v1/index.json?x", or the whole address). Missing when it is too long, badly
 * encoded, or says more than names between single slashes: no file has such an address, and what asks for one means harm.
 */
export function requestPath(target: string): string | undefined {
  const start = target.startsWith('/') ? 0 : startOfPath(target);
  if (target.length - start > MAX_TARGET) return;
  const end = endOfPath(target, start);
  const path = target.slice(start, end);
  if (!path.startsWith('/')) return;
  if (!UNUSUAL.test(path)) return path;
  return path.includes('%') ? decoded(path) : isPlain(path) ? path : undefined;
}

/** Behind scheme and host. */
const startOfPath = (target: string): number =>
  /^https?:\/\//i.test(target) ? (target + '/').indexOf('/', target.indexOf('//') + 2) : 0;

function endOfPath(target: string, start: number): number {
  const query = target.indexOf('?', start);
  const end = query < 0 ? target.length : query;
  const fragment = target.indexOf('#', start);
  return fragment < 0 ? end : Math.min(fragment, end);
}

const isPlain = (path: string): boolean => path.startsWith('/') && !/[\\\p{Cc}]|\/\/|\/\.\.?(\/|$)/u.test(path);

/** Each name is decoded by itself, so that an escaped slash cannot become one. */
function decoded(path: string): string | undefined {
  try {
    const names = path.split('/').map(decodeURIComponent);
    return names.some((name) => name.includes('/')) || !isPlain(names.join('/')) ? undefined : names.join('/');
  } catch {
    return; // not UTF-8
  }
}
