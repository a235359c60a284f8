import {
  PLACES_PATH,
  REQUESTS_PATH,
  SERVICES_PATH,
  STAGES,
  STATUS_PATH,
  SUMMARY_PATH,
  releasedPath,
  servicePath,
} from '../contract/index.js';
import type { Content, FeedbackContent, Settings, SourceExample } from './content.js';
import { definitions } from './figures/definitions.js';
import type { JsonDocument, JsonObject } from './json.js';

const VERSION = '1.0';

/** Where the documents of feedback are, for the index; empty where there is no feedback. */
export const feedbackResources = ({ feedback }: Content): JsonObject =>
  feedback
    ? {
        services: SERVICES_PATH,
        service: 'feedback/services/{code}.json',
        places: feedback.districts && PLACES_PATH,
        releasedRequests: releasedPath(),
        programFeedback: 'programs/{id}/feedback.json',
        feedbackRequests: REQUESTS_PATH,
        feedbackStatus: STATUS_PATH,
        feedbackSummary: SUMMARY_PATH,
      }
    : {};

/**
 * Services, their questions, places, the worked examples of released messages, and the empty summary by path; none without
 * feedback. What people really sent is added by who answers these documents, never here.
 */
export function feedbackDocuments(
  { settings, projects, feedback }: Content,
  publishedDate: string,
): Map<string, JsonDocument> {
  const documents = new Map<string, JsonDocument>();
  if (!feedback) return documents;
  documents.set(
    SERVICES_PATH,
    feedback.services.map(({ attributes = [], ...service }) => ({ ...service, metadata: attributes.length > 0 })),
  );
  for (const { service_code, attributes = [] } of feedback.services)
    documents.set(servicePath(service_code), { service_code, attributes });
  if (feedback.districts) documents.set(PLACES_PATH, { version: VERSION, districts: feedback.districts });

  const examples = newestFirst(feedback.examples);
  const list = (of: SourceExample[]): JsonObject => ({
    version: VERSION,
    publishedDate,
    counts: Object.fromEntries(STAGES.map((stage) => [stage, of.filter(({ _opd }) => _opd.stage == stage).length])),
    requests: of.map((example) => released(example, feedback, settings)),
  });
  documents.set(releasedPath(), list(examples));
  for (const { id } of projects)
    documents.set(releasedPath(id), list(examples.filter(({ _opd }) => _opd.program == id)));
  // No numbers here: a worked example is no answer to anybody. Whoever has the messages counts them.
  documents.set(SUMMARY_PATH, { version: VERSION, publishedDate, definitions, agencies: [], programs: [] });
  return documents;
}

const timeOf = ({ requested_datetime }: SourceExample): number => Date.parse(requested_datetime);

/** Where two have the same time the order does not depend on the file's order. */
const newestFirst = (examples: SourceExample[]): SourceExample[] =>
  [...examples].sort((a, b) => timeOf(b) - timeOf(a) || (a.service_request_id < b.service_request_id ? -1 : 1));

/** An example as it is published, with the names that follow from its service. */
function released(
  { _opd: { program: _, ...ours }, ...example }: SourceExample,
  { services }: FeedbackContent,
  { agencies }: Settings,
): JsonObject {
  const service = services.find(({ service_code }) => service_code == example.service_code);
  return {
    service_name: service?.service_name,
    agency_responsible: agencies.find(({ id }) => id == service?._opd?.agency)?.name,
    ...example,
    status: ours.stage == 'done' || ours.stage == 'rejected' ? 'closed' : 'open',
    _opd: ours,
  };
}
