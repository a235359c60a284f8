/**
 * What may happen to a message on its way. `before`: the collector never sees it; `after`: it has stored it, and the answer is lost.
 * Each is played once, to the next message that comes from a page.
 */
export const FAULTS = [
  'offline',
  'reset-before',
  'reset-after',
  'held-then-reset',
  'status-500',
  'status-503',
  'status-429',
  'status-408',
  'captive-portal',
  'empty-200',
  'receipt-of-another',
  'redirect-to-login',
  'tab-closed-before',
  'tab-closed-after',
  // Often, since Chromium itself repeats what a closed tab has sent: only this loses a message that is not on the disk.
  'browser-killed-before',
  'browser-killed-before',
  'browser-killed-before',
  'browser-killed-after',
  'server-killed-before',
  'server-killed-after',
];

/** A refusal for good: it ends a run, since nothing may happen by itself afterwards. */
export const REFUSAL = 'refused';

/** The same faults for the same seed, on any machine (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Up to eight in a row; every tenth run ends with a refusal, after two at most, so that it is not sent before. */
export function faultsOf(random) {
  const count = Math.floor(random() * 9);
  const faults = Array.from({ length: count }, () => FAULTS[Math.floor(random() * FAULTS.length)]);
  return random() < 0.1 ? [...faults.slice(0, 2), REFUSAL] : faults;
}
