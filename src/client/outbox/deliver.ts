import { PHOTOS_PATH, REQUESTS_PATH } from '../../contract/paths.js';
import { readReceipt, type FeedbackRequest, type Receipt } from '../../contract/feedback-request.js';
import { post, type Answer, type Sending } from './post.js';
import type { PhotoRow } from './rows.js';

/** A message as it is sent. */
export interface Letter {
  key: string;
  endpoint: string;
  body: FeedbackRequest;
}

/**
 * Sends a message, and once more with the proof of work where the collector asks for it, which is not part of what is kept.
 * @param stillThere whether the person has not deleted it meanwhile
 */
export async function sendMessage(
  sending: Sending,
  { key, endpoint, body }: Letter,
  stillThere: () => boolean | Promise<boolean>,
): Promise<Answer<Receipt>> {
  const attempt = (altcha?: string) =>
    post(
      sending,
      endpoint + REQUESTS_PATH,
      key,
      { 'content-type': 'application/json' },
      JSON.stringify({ ...body, altcha }),
      (json) => readReceipt(json, key),
    );
  const answer = await attempt();
  const challenge = answer.status == 'later' && answer.problem?.challenge;
  if (!challenge) return answer;
  try {
    const { solve } = await import('../proof-of-work.js');
    const solved = await solve(challenge);
    if (await stillThere()) return await attempt(solved);
  } catch {
    // The file did not come, or there is no solution: like any other failure.
  }
  return answer;
}

/** Sends a photo of a message that was sent. */
export const sendPhoto = (
  sending: Sending,
  endpoint: string,
  { ticket }: Receipt,
  { key, type, bytes }: PhotoRow,
): Promise<Answer<true>> =>
  post(
    sending,
    endpoint + PHOTOS_PATH,
    key,
    { 'content-type': type, authorization: `Bearer ${ticket}` },
    bytes,
    (json) => (json as { key?: unknown } | undefined)?.key == key || undefined,
  );
