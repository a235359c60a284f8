import type { AltchaPayload } from '../contract/feedback-request.js';
import type { ProblemDetails } from '../contract/problem.js';
import { addBlock, startState } from './sha-256.js';

/** An ALTCHA v1 challenge, as a 429 answer carries it. */
export type Challenge = NonNullable<ProblemDetails['challenge']>;

/** How long one slice of the search may take, in milliseconds: a page stays at hand on a phone that is six times slower. */
const SLICE = 8;
/** Numbers tried between two looks at the clock. */
const STRIDE = 32;
/** More than this no phone is asked for, whatever the challenge says. */
const MOST = 1e7;

/** Lets the page do what waits; hidden pages hold timers back, messages they do not. */
const pause = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(0);
    };
    port2.postMessage(0);
  });

/** Puts a byte where a block of big-endian words has it. */
const put = (words: Int32Array, at: number, byte: number) => (words[at >> 2]! += byte << (24 - 8 * (at & 3)));

/**
 * Finds the number whose digits after the salt give the challenge's SHA-256, in slices, without `crypto.subtle`, which plain
 * http pages do not have.
 * @throws where there is no such number, the algorithm is another one, or `signal` is aborted
 */
export async function solve(challenge: Challenge, signal?: AbortSignal): Promise<AltchaPayload> {
  const { algorithm, challenge: wanted, maxnumber = 1e6, salt, signature } = challenge;
  const most = algorithm == 'SHA-256' ? Math.min(maxnumber, MOST) : -1;
  const wantedFirst = parseInt(wanted.slice(0, 8), 16) | 0;
  const bytes = new TextEncoder().encode(salt);
  const known = startState();
  // What stands before the last, unfinished block of the salt is the same for every number.
  const whole = bytes.length & ~63;
  for (let at = 0; at < whole; at += 64) {
    const block = new Int32Array(16);
    for (let index = 0; index < 64; index++) put(block, index, bytes[at + index]!);
    addBlock(known, block, 0);
  }
  const state = startState();
  const digits = bytes.length - whole;
  let tail = new Int32Array(0);
  let until = 0;
  for (let number = 0, last = 0, slice = performance.now(); number <= most; number++) {
    if (number == until) {
      // One digit more: everything moves. Until then only digits change, where they stand.
      const text = String(number);
      until = 10 ** text.length;
      last = digits + text.length;
      tail = new Int32Array(last > 55 ? 32 : 16);
      for (let at = 0; at < digits; at++) put(tail, at, bytes[whole + at]!);
      for (let at = digits; at < last; at++) put(tail, at, text.charCodeAt(at - digits));
      put(tail, last, 128);
      tail[tail.length - 1] = (whole + last) * 8;
    }
    state.set(known);
    for (let at = 0; at < tail.length; at += 16) addBlock(state, tail, at);
    if (
      state[0] == wantedFirst &&
      Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('') == wanted
    )
      return btoa(JSON.stringify({ algorithm, challenge: wanted, number, salt, signature }));
    let at = last - 1;
    // A nine becomes a nought and carries one.
    for (let rest = number; rest % 10 == 9; rest = (rest - 9) / 10) put(tail, at--, -9);
    if (at >= digits) put(tail, at, 1);
    if (number % STRIDE == 0 && performance.now() - slice > SLICE) {
      await pause();
      if (signal?.aborted) break;
      slice = performance.now();
    }
  }
  throw new Error('no solution');
}
