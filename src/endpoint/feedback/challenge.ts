import { createHash } from 'node:crypto';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { ProblemDetails } from '../../contract/index.js';

const LIFETIME = 10 * 60_000;
/** Numbers to try. The hardest still takes a slow phone (CPU ÷6) no more than a second. */
const EASIEST = 50_000;
const HARDEST = 400_000;

/**
 * A sum that costs the sender some time, and the server none. It is made for one message: its salt, which is signed, names
 * the message's key, and the store takes a key once, so nothing has to be remembered of it.
 * @param excess how many messages a minute come from this address beyond what is free: every 60 double the work
 */
export const challengeFor = (
  key: string,
  secret: string,
  excess: number,
  now: number,
): Promise<NonNullable<ProblemDetails['challenge']>> =>
  createChallenge({
    algorithm: 'SHA-256',
    hmacKey: secret,
    maxNumber: Math.min(HARDEST, EASIEST * 2 ** Math.floor(excess / 60)),
    expires: new Date(now + LIFETIME),
    params: { for: markOf(key) },
  });

/** Whether `payload` solves a challenge that was made for this key and is still good. */
export async function isSolved(payload: unknown, key: string, secret: string, now: number): Promise<boolean> {
  if (typeof payload != 'string' || payload.length > 2000) return false;
  try {
    const { for: mark, expires } = extractParams(payload);
    if (mark != markOf(key) || !(Number(expires) * 1000 >= now)) return false;
    return await verifySolution(payload, secret, false);
  } catch {
    return false; // nothing that was ever a challenge
  }
}

const markOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);
