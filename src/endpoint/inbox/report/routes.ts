import type { Route } from '../route.js';

export const routes: readonly Route[] = [];
