import { newsPath, readNewsFeed, type NewsFeed } from '../contract/index.js';
import { documentOf, type Client } from './client.js';
import { fetchDocument } from './fetch-document.js';
import { DEADLINE, type Resource } from './resource.js';

/** Newest news of all, of an agency, or of a programme (which goes before the agency), by their ids. */
export const newsOf = (client: Client, of: { agency?: string; program?: string } = {}): Resource<NewsFeed> =>
  documentOf(client, newsPath(of), readNewsFeed, 'items');

/** A further page of news, by the `next_url` of the one before; asked for once. Rejects with an EndpointError. */
export const newsPage = async (client: Client, url: string): Promise<NewsFeed> =>
  (await fetchDocument(client, url, readNewsFeed, AbortSignal.timeout(DEADLINE))).value;
