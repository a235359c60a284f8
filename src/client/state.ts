import type { EndpointError } from './errors.js';

/** What is known of a document; times in milliseconds since 1970. */
export type State<T> =
  /** Asked for; `slow` when nothing came for 8 s. */
  | { status: 'waiting'; slow: boolean }
  /** As the endpoint had it at `checked`. */
  | { status: 'ready'; value: T; checked: number }
  /** The last good copy, fetched at `checked`, while the endpoint is asked or because it failed with `error`. */
  | { status: 'stale'; value: T; checked: number; error?: EndpointError }
  /** A good document with nothing in it. */
  | { status: 'empty'; checked: number }
  /** Nothing to show; `tried` is when it failed. It is tried again by itself. */
  | { status: 'failed'; error: EndpointError; tried: number };

export const WAITING = { status: 'waiting', slow: false } as const;
