import type { FeedbackEvent, FeedbackStatus } from '../../contract/index.js';
import type { FeedbackFacts } from './feedback-of.js';
import type { StoredEvent, StoredMessage } from './store.js';

/** A message as its sender may see it. @param photos how many there are */
export const statusDocument = (
  message: StoredMessage,
  events: StoredEvent[],
  photos: number,
  facts: FeedbackFacts,
): FeedbackStatus => ({
  service_request_id: String(message.id),
  kind: message.kind,
  visibility: message.visibility,
  service_name: facts.services.get(message.serviceCode)?.service_name,
  agency: message.agency == undefined ? undefined : agencyOf(message.agency, facts),
  description: message.description,
  received_at: dateTime(message.receivedAt),
  expected_datetime: message.expectedAt == undefined ? undefined : dateTime(message.expectedAt),
  stage: message.stage,
  events: events.map((event) => eventOf(event, facts)),
  photos: photos || undefined,
});

const dateTime = (time: number): string => new Date(time).toISOString();

const agencyOf = (id: string, { agencies }: FeedbackFacts) => ({ id, name: agencies.get(id) ?? id });

const eventOf = (event: StoredEvent, facts: FeedbackFacts): FeedbackEvent => {
  const { at, stage, by, action, description, reply, forwardedTo } = event;
  return {
    at: dateTime(at),
    stage,
    reply,
    by: by == 'citizen' ? undefined : agencyOf(by, facts),
    to: forwardedTo == undefined ? undefined : agencyOf(forwardedTo, facts),
    action,
    description,
  };
};
