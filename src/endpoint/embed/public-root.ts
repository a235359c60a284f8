/** Names by which a machine calls itself: nobody else can be led anywhere by them. */
const ITSELF = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/i;

/** Where a page says that it is, and whether others may keep a copy of it. */
export interface PublicRoot {
  /** Ends in a slash. */
  root: string;
  /** A page for the machine itself: a cache between must not give it to others. */
  own: boolean;
}

/**
 * Absolute addresses in a page start with what the settings say, never with the name that a request calls the server by: such a
 * page, kept in a cache, would lead everyone wherever one sender wanted. Only who tries it out on the machine itself gets the name
 * they used, in an answer that no cache keeps.
 * @param root of the settings
 */
export function publicRoot(root: string, request: string): PublicRoot {
  const { origin, hostname } = new URL(request);
  const own = ITSELF.test(hostname) && !root.startsWith(`${origin}/`);
  return own ? { root: `${origin}/`, own } : { root, own };
}
