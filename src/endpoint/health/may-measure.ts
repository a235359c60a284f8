import { createHash, timingSafeEqual } from 'node:crypto';

/** By these a proxy says that it asks for somebody else. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Whether two texts are the same, in a time that tells nothing of either. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(first!, second!);
}

/**
 * Whether a request may read metrics: it shows the token, or it comes from this machine itself and not through a proxy on it.
 * @param token `OPD_METRICS_TOKEN`
 */
export function mayMeasure({ headers }: Request, address: string | undefined, token: string | undefined): boolean {
  const [, shown] = /^Bearer\s+(\S{1,512})$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (shown) return token != undefined && isSame(shown, token);
  return LOOPBACK.test(address ?? '') && !FORWARDED.some((name) => headers.has(name));
}
