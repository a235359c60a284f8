import { createClient, type Client } from '../client/index.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

/** The page's one client for these endpoints, so that equal documents are asked for once, also by another widget's script. */
export const clientFor = (endpoint: string[]): Client =>
  once(`client ${VERSION} ${endpoint.join(' ')}`, () => createClient({ endpoint }));
