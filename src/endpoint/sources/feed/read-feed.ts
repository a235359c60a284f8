import type { Bytes } from '../../stored-file.js';
import type { Found } from '../found.js';
import { readPage, type FeedOptions } from './read-page.js';

/**
 * Reads a feed: RSS 0.9 to 2.0, RDF, Atom, JSON Feed, and what Blogger gives for `?alt=json`.
 * @param address where it comes from; relative addresses are seen from there
 * @throws SourceFailed where nothing of it can be read
 */
export const readFeed = (bytes: Bytes, address: string, options: FeedOptions): Found =>
  readPage(bytes, address, options).found;
