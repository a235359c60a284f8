import { INDEX_PATH, readPublisherIndex, type PublisherIndex } from '../contract/index.js';
import { documentOf, type Client } from './client.js';
import type { Resource } from './resource.js';

/** Who publishes, and the agencies and pillars. Only forms wait for it. */
export const publisherOf = (client: Client): Resource<PublisherIndex> =>
  documentOf(client, INDEX_PATH, readPublisherIndex);
