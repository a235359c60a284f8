import { feedbackSettings } from './feedback-settings.js';
import { organization } from './provenance.js';
import { date, duration, identifier, link, list, number, record, text, type ReadBy } from './read.js';
import { readDocument, type ReadDocument } from './version.js';

const publisherIndex = record({
  version: text,
  publishedDate: date,
  publisher: organization,
  site: link,
  license: link,
  languages: list(text),
  updateCycle: duration,
  deviation: record({ tolerance: number, critical: number }),
  agencies: list(record({ id: identifier, name: text, legalName: text, aliases: list(text), url: link }, 'id', 'name')),
  feedback: feedbackSettings,
  pillars: list(record({ id: identifier, name: text }, 'id', 'name')),
});
/**
 * `index.json`: who publishes, under which licence, in which languages and how often, and the agencies and pillars that
 * the other documents name, and what a form has to say before anybody sends. Only forms wait for it.
 */
export type PublisherIndex = ReadBy<typeof publisherIndex>;

/** Reads the index; `base` is the address it came from. */
export const readPublisherIndex = (json: unknown, base: string): ReadDocument<PublisherIndex> =>
  readDocument(json, base, publisherIndex, 'agencies', /^1\.\d/);
