import { STAGES, type ReleasedRequest } from '../../contract/index.js';
import { isObject, objectsOf, type JsonObject } from '../json.js';
import type { FeedbackFacts } from './feedback-of.js';
import { photoPath } from './get-photo.js';
import { maskedName } from './masked-name.js';
import type { ReleasedMessage, Store } from './store.js';

const MOST = 100;

/**
 * The list of released messages: those of the store before the worked examples that the edition publishes. Names are masked unless
 * their agency shows them; never with a contact, or a place that is finer than the agency made it; never what was meant for the
 * agency alone.
 * @param published the list as the edition has it
 */
export async function releasedDocument(
  published: JsonObject,
  program: string | undefined,
  facts: FeedbackFacts,
  store: Store,
): Promise<JsonObject> {
  const [messages, counts] = await Promise.all([store.released({ program }, MOST), store.counts({ program })]);
  const before = isObject(published.counts) ? published.counts : {};
  return {
    ...published,
    counts: Object.fromEntries(STAGES.map((stage) => [stage, (Number(before[stage]) || 0) + (counts[stage] ?? 0)])),
    requests: [
      ...messages
        .filter(({ visibility }) => visibility != 'rahasia')
        .map((message) => released(message, facts, program)),
      ...objectsOf(published.requests),
    ],
  };
}

const dateTime = (time: number): string => new Date(time).toISOString();

function released(message: ReleasedMessage, facts: FeedbackFacts, program: string | undefined) {
  const { id, stage, serviceCode, agency, description, receivedAt, updatedAt, kind, events, name, visibility } =
    message;
  // Relative to the list.
  const root = program == undefined ? '../' : '../../';
  const photos = message.photos.map((photo) => ({
    url: root + photoPath(photo.name),
    width: photo.width,
    height: photo.height,
  }));
  const answer = events.findLast(({ reply }) => reply);
  return {
    service_request_id: String(id),
    status: stage == 'done' || stage == 'rejected' ? 'closed' : 'open',
    service_name: facts.services.get(serviceCode)?.service_name,
    service_code: serviceCode,
    agency_responsible: agency && facts.agencies.get(agency),
    description,
    requested_datetime: dateTime(receivedAt),
    updated_datetime: dateTime(updatedAt),
    media_url: photos[0]?.url,
    _opd: {
      kind,
      stage,
      name: name && (message.named && visibility == 'terbuka' ? name : maskedName(name)),
      photos: photos.length ? photos : undefined,
      reply: answer?.reply,
      repliedBy: answer && (facts.agencies.get(answer.by) ?? answer.by),
      repliedAt: answer && dateTime(answer.at),
    },
  } satisfies ReleasedRequest;
}
