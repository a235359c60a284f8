const DAY = 86_400_000;
const SECOND = 1000;

/**
 * Until when Retry-After asks to wait, in milliseconds since 1970; undefined where it says nothing that can be followed. A
 * day at most: what asks for years is a mistake.
 */
export function retryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * SECOND : /GMT$/.test(text) ? Date.parse(text) - now : NaN;
  return wait >= 0 ? now + Math.min(Math.max(wait, SECOND), DAY) : undefined;
}
