import type { Route } from './route.js';

/** All pages and acts, room by room. */
export const routes: readonly Route[] = [];
