import type { Ask } from './ask.js';
import { Fault } from './fault.js';
import type { Answer, GetOptions } from './get.js';
import { hashOf, type Kept, type KeptAnswers } from './kept-answers.js';
import { strangeAnswer } from './messages.js';
import { isRedirect, type Way } from './redirects.js';
import { validatorsOf } from './validators.js';

/**
 * Asks at one step of the way, and only for what is new since the last answer.
 * @param key what that answer is kept under: the address at the start of the way
 */
export async function renew(
  ask: Ask,
  kept: KeptAnswers,
  key: string,
  { url, open, isRedirected }: Way,
  { accept, limit }: Required<GetOptions>,
): Promise<Answer> {
  const before = await kept.read(key);
  // An answer from elsewhere says nothing about this one.
  const held = before?.url == url.href && before.size <= limit ? before : undefined;
  const validators = held?.body && validatorsOf(held);
  const answer = await ask({ url, open, isRedirected, limit, headers: { accept, ...validators } });
  if (answer.status == 304) {
    if (!held?.body || !validators) throw new Fault(strangeAnswer(url.hostname, 304));
    await kept.touch(key);
    return { url: held.url, status: 200, headers: new Headers(held.headers), body: held.body, unchanged: true };
  }
  const { status, headers, body } = answer;
  const fresh: Kept = { url: url.href, status, headers: [...headers], hash: hashOf(body), size: body.length };
  const unchanged = held?.status == status && held.hash == fresh.hash;
  if (!isRedirect(answer)) await keep(kept, key, validatorsOf(fresh) ? { ...fresh, body } : fresh, held);
  return { url: url.href, status, headers, body, unchanged };
}

/** Most answers are the same as before, also where the other side cannot say so: nothing is written then. */
async function keep(kept: KeptAnswers, key: string, fresh: Kept, held?: Kept): Promise<void> {
  const facts = (answer?: Kept) =>
    JSON.stringify(answer && [answer.status, answer.hash, !!answer.body, validatorsOf(answer)]);
  if (facts(fresh) == facts(held)) await kept.touch(key);
  else await kept.write(key, fresh);
}
