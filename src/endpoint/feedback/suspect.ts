import type { JsonObject } from '../json.js';

const FASTEST = 3000;
const MOST_LINKS = 3;

/**
 * Why a message may be spam, in words for the officers; empty where nothing speaks for it. It is stored all the same: a
 * machine must not decide what a citizen had to say.
 * @param quick whether one tap is all that is asked for, which needs no time
 */
export function suspicionOf({ website, elapsed }: JsonObject, description: string, quick: boolean): string {
  const reasons = [
    website !== undefined && website !== null && website !== '' && 'honeypot',
    !quick && typeof elapsed == 'number' && elapsed < FASTEST && 'fast',
    (description.match(/https?:\/\/|\bwww\./gi)?.length ?? 0) > MOST_LINKS && 'links',
  ];
  return reasons.filter(Boolean).join(' ');
}
