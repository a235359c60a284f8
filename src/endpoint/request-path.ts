/** Longest address taken, path and query together. */
export const MAX_TARGET = 2048;

/**
 * The decoded path of a request target ("/v1/index.json?x", or the whole address). Missing when it is too long, badly
 * encoded, or says more than names between single slashes: no file has such an address, and what asks for one means harm.
 */
export function requestPath(target: string): string | undefined {
  const start = /^https?:\/\//i.test(target) ? target.indexOf('/', target.indexOf('//') + 2) : 0;
  if (start < 0) return '/';
  if (target.length - start > MAX_TARGET) return;
  const end = target.slice(start).search(/[?#]/);
  const path = end < 0 ? target.slice(start) : target.slice(start, start + end);
  return path.includes('%') ? decoded(path) : isPlain(path) ? path : undefined;
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
