import { createClient, type Client } from '../client/index.js';

const clients = new Map<string, Client>();

/** The page's one client for these endpoints, so that equal documents are asked for once. */
export function clientFor(endpoint: string[]): Client {
  const key = endpoint.join(' ');
  let client = clients.get(key);
  if (!client) clients.set(key, (client = createClient({ endpoint })));
  return client;
}
